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
  (?:\\d+ )?commentaires?(?: \\(\\d+\\))?
  (?:laisser|ajouter|écrire) un commentaire
  (?:\\d+ )?comentarios?(?: \\(\\d+\\))?
  (?:deja|dejar|escribe) un comentario
  (?:\\d+ )?comentários?
  deixe (?:um|seu) comentário
  (?:\\d+ )?commenti
  lascia un commento
  (?:\\d+ )?komentarz[ey]
  (?:\\d+ )?reacties
  (?:\\d+ )?комментари[^\\s]*
  コメント(?:一覧|を残す|する)?
  (?:评论|留言|发表评论)
  (?:التعليقات|تعليقات|أضف تعليق[^\\s]*|اترك تعليق[^\\s]*)
`);
