/** Wording of the headings over readers' comments. */
import { whole } from './phrases';

/** Heading or label of the readers' comments. */
export const COMMENTS_HEADING = whole(`
  (?:reader |user )?comments?(?: \\(\\d+\\))?
  (?:\\d+|one|no) (?:reader |user )?(?:comments?|responses?|reply|replies|thoughts?)(?: (?:on|to) .{1,120})?
  replies
  (?:responses?|thoughts):? ?\\(?\\d+
  comment on this (?:article|story|post)
  comments? on ["“«].{1,120}
  (?:leave|post|add|write) (?:a|your) (?:comment|reply)(?: .{0,40})?
  join the (?:conversation|discussion)
  (?:leser)?kommentare(?: \\(\\d+\\))?
  (?:\\d+|ein) (?:leser)?kommentare?(?: zu .{1,120})?
  (?:schreiben sie|schreibe|hinterlassen? sie?) (?:einen|deinen|ihren) kommentar
  kommentar (?:schreiben|verfassen|abgeben|hinterlassen)
  (?:diskutieren sie|diskutiere) mit
  (?:\\d+ )?commentaires?(?: \\(\\d+\\))?
  (?:laisse[rz]|ajoute[rz]|écri(?:re|vez)|poste[rz]|publie[rz]) (?:un|votre) commentaire
  (?:vos )?réactions(?: \\(\\d+\\))?
  réagir
  (?:\\d+ )?comentarios?(?: \\(\\d+\\))?
  (?:deja|dejar|escribe|escribir|añade|añadir|publica|publicar) (?:un|tu|su)? ?comentario
  (?:\\d+ )?comentários?
  (?:deixe|deixar|escreva|escrever|adicione|adicionar|faça) (?:um|seu|o seu)? ?comentário
  (?:\\d+ )?commenti
  (?:lascia|scrivi|aggiungi|inserisci|invia) (?:un|il tuo) commento
  (?:\\d+ )?komentarz[ey]
  (?:dodaj|zostaw|napisz) (?:swój )?komentarz
  skomentuj
  (?:\\d+ )?reacties
  (?:\\d+ )?комментари[^\\s]*
  (?:оставить|добавить|написать) комментарий
  (?:\\d+ )?коментарі[^\\s]*
  (?:залишити|додати|написати) коментар
  (?:plaats|geef|schrijf|laat)(?: (?:een|je|uw))? (?:reactie|commentaar)(?: achter)?
  (?:\\d+ )?kommentarer
  (?:lämna|skriv|kommentera|legg igjen|skriv inn|efterlad|tilføj)(?: (?:en|din|ditt))? kommentar
  (?:\\d+ )?(?:kommenttia|kommenttien|kommentit)
  (?:jätä|lisää|kirjoita) kommentti
  (?:\\d+ )?komentář[eů]
  (?:přidat|napsat|vložit) komentář
  (?:\\d+ )?komentáre
  (?:pridať|napísať) komentár
  (?:\\d+ )?hozzászólás(?:ok)?
  (?:új|írj(?:on)?) hozzászólás(?:t)?
  (?:\\d+ )?comentarii
  (?:adaugă|lasă|scrie) un comentariu
  (?:\\d+ )?σχόλια
  (?:αφήστε|γράψτε|προσθέστε) (?:ένα |το )?σχόλι(?:ο|ό)(?: σας)?
  \\d+ yorum
  yorumlar
  yorum (?:yap|yaz|ekle|gönder|bırak)
  (?:\\d+ )?תגובות
  (?:הוסף|הוסיפו|כתוב|כתבו) תגובה
  (?:\\d+ )?(?:نظرات|دیدگاه(?:‌ها)?)
  (?:ارسال|ثبت) (?:نظر|دیدگاه)
  (?:\\d+ )?(?:टिप्पणियाँ|टिप्पणियां|कमेंट)
  टिप्पणी करें
  (?:ความคิดเห็น|แสดงความคิดเห็น)
  (?:\\d+ )?bình luận
  (?:viết|gửi|ý kiến) bình luận
  ý kiến (?:bạn đọc|của bạn)
  \\d+ komentar
  komentar pembaca
  (?:tulis|tinggalkan|beri|kirim) komentar
  (?:전체 ?)?댓글(?: ?\\d+개?)?
  댓글 ?(?:쓰기|달기|남기기|작성|보기)
  (?:(?:網友|最新|全部|熱門|我要|發表|寫|查看)?(?:評論|留言|回應)|發佈留言|發表迴響)
  (?:みんなの)?コメント(?:一覧|欄|を残す|を書く|を投稿(?:する)?|する)?
  (?:(?:网友|最新|全部|热门|精彩|我要|发表|写|查看|精选)?(?:评论|留言)|写下你的评论)
  (?:التعليقات|تعليقات|أضف تعليق[^\\s]*|اترك تعليق[^\\s]*|اكتب تعليق[^\\s]*|شارك(?:نا)? برأيك)
`);
