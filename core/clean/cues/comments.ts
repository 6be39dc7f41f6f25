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
  (?:みんなの)?コメント(?:一覧|欄|を残す|を書く|を投稿(?:する)?|する)?
  (?:(?:网友|最新|全部|热门|精彩|我要|发表|写|查看|精选)?(?:评论|留言)|写下你的评论)
  (?:التعليقات|تعليقات|أضف تعليق[^\\s]*|اترك تعليق[^\\s]*|اكتب تعليق[^\\s]*|شارك(?:نا)? برأيك)
`);
