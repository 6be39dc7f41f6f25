import { readDump } from './dump.ts';
import { wordsOf, labelsOf } from './labels.ts';
import fs from 'node:fs';
const dump=readDump(); const {p1,p2}=JSON.parse(fs.readFileSync('.cache/bench/blocks/p.json','utf8'));
let offset=0; const offs=dump.pages.map(p=>{const o=offset; offset+=p.rows.length; return o;});
const f1=(pred:string[],ref:string[])=>{ if(!ref.length) return pred.length?0:1; if(!pred.length) return 0; const c=new Map<string,number>(); for(const w of ref)c.set(w,(c.get(w)??0)+1); let n=0; for(const w of pred){const k=c.get(w)??0; if(k>0){n++;c.set(w,k-1);}} const p=n/pred.length,r=n/ref.length; return n?2*p*r/(p+r):0;};
const foldOf=(host:string)=>{let h=2166136261; for(const c of host.split('.').slice(-2).join('.')) h=Math.imul(h^c.charCodeAt(0),16777619); return (h>>>0)%5;};
const type=process.argv[2]??'article', N=+(process.argv[3]??12), skip=+(process.argv[4]??0), corpus=process.argv[5]??'wcxb';
const res:any[]=[]; let fnL=0,fpL=0; const fnH:Record<string,number>={};
for(const [pi,p] of dump.pages.entries()){ if(foldOf(p.host)>=2||p.type!==type||p.corpus!==corpus) continue; const o=offs[pi]; const ws=p.texts.map(wordsOf); const gold=wordsOf(p.gold); const lab=labelsOf(ws,gold); const P=new Float32Array(p.texts.length).fill(-1); p.rows.forEach((b,k)=>P[b]=p2[o+k]);
 const idx=p.rows.slice().sort((a,b)=>P[b]-P[a]); let S=0; for(const k of idx) S+=P[k]*ws[k].length; let inc=0,n=0,best=0,t=1; for(const k of idx){ inc+=P[k]*ws[k].length; n+=ws[k].length; const f=2*inc/(n+S); if(f>best){best=f;t=P[k];} }
 const pred=ws.filter((_,k)=>P[k]>=t).flat(), or=ws.filter((_,k)=>lab[k]>=.5).flat(); const F=f1(pred,gold),O=f1(or,gold); res.push({p,P,t,lab,F,O,ws,loss:O-F,gold,est:best}); }
res.sort((a,b)=>b.loss-a.loss); console.log(res.length,'mean loss',res.reduce((s,r)=>s+r.loss,0)/res.length, 'loss in >.05 pages', res.filter(r=>r.loss>.05).reduce((s,r)=>s+r.loss,0)/res.length, res.filter(r=>r.loss>.05).length);
for(const r of res.slice(skip,skip+N)){ console.log(`\n== ${r.p.id} ${r.p.host} F ${r.F.toFixed(3)} oracle ${r.O.toFixed(3)} est ${r.est.toFixed(3)} t ${r.t.toFixed(2)} gold ${r.gold.length}`);
 const errs=r.p.texts.map((t:string,k:number)=>({k,t,n:r.ws[k].length,y:r.lab[k],p:r.P[k],e:(r.P[k]>=r.t)!==(r.lab[k]>=.5)})).filter((x:any)=>x.e).sort((a:any,b:any)=>b.n-a.n).slice(0,7);
 for(const x of errs) console.log(` ${x.y>=.5?'LOST':'LEFT'} #${x.k}/${r.p.texts.length} n${x.n} p${x.p.toFixed(2)} ${r.p.rules[x.k]??''} ${x.t.slice(0,110).replace(/\n/g,'⏎')}`); }
