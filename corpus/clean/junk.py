"""What is on a page but not in its article: buttons, forms, notices, adverts, and lists of other articles.

Words that also occur in sentences ("Close", "Politics") count only where they are a whole line; notices of
a sentence or more are known by what they say to the reader ("this website uses cookies").
"""

from __future__ import annotations

import re
from functools import lru_cache

NOTICE_LENGTH = 600
"""A line longer than this is never taken for a notice, whatever it says."""

_BUTTONS = frozenset(
    """
    menu|menu content|left menu|go top|top|back to top|home|homepage|search|close|login|log in|sign in|sign up
    |sign out|register|subscribe|subscribe now|skip to content|skip to main content|skip navigation|share|share this
    |share this article|share this story|share on facebook|share on twitter|share via email|tweet|tweet this|email
    |e-mail|print|facebook|twitter|x|linkedin|whatsapp|pinterest|reddit|telegram|flipboard|messenger|tumblr|instagram
    |youtube|pocket|copy|copy link|copy this link|copied|link copied|rss|rss feed|advertisement|advertising|ad|ads
    |sponsored|sponsored content|sponsored links|promoted|accept|accept all|accept cookies|i accept|i agree|ok|got it
    |more|read more|show more|see more|load more|learn more|view more|view all|see all|see full gallery|continue reading
    |next|previous|prev|next prev|play|pause|replay|mute|unmute|listen|watch|live|watch live|video|photos|gallery
    |back to gallery|caption|comments|comment|show comments|hide comments|post a comment|leave a comment|add a comment
    |view comments|join the conversation|newsletter|newsletters|trending|popular|latest|cookie settings|cookie policy
    |privacy policy|terms of use|terms of service|privacy|terms|contact|contact us|about|about us|advertise|sitemap
    |site map|help|feedback|report|report error|report a typo|font size|text size|dark mode|save|saved|bookmark|follow
    |follow us|following|unfollow|today's paper|e-paper|epaper|edition|select city|metro cities|humidity|wind|loading
    |loading...|get short url|just watched|must watch|more videos|more videos ...|add to home screen|reuse this content
    |all sharing options|show more sharing options|view author archive|email the author|get author rss feed|sponsors
    |media playback is unsupported on your device|close share panel|read more about sharing|share this with|selected
    |accessibility links|accessibility help|skip ad|ad feedback|remove ads|go ad-free|translate|listen to article
    |listen to this article|about sharing|on air|unread news|most read|need help?|pagetop|page top|scroll to top
    |teilen|drucken|merken|anzeige|werbung|startseite|suche|anmelden|abonnieren|kommentare|mehr|weiterlesen|menü
    |zum inhalt springen|zur startseite|schließen|artikel teilen|vorlesen|feedback geben|newsletter abonnieren
    |partager|imprimer|publicité|accueil|rechercher|se connecter|s'abonner|commentaires|lire plus|fermer|envoyer
    |lire aussi|partager sur facebook|partager sur twitter|écouter|enregistrer|offrir l'article|aller au contenu
    |compartir|imprimir|publicidad|inicio|buscar|iniciar sesión|suscríbete|comentarios|leer más|cerrar|seguir leyendo
    |guardar|escuchar|compartilhar|publicidade|início|entrar|assine|comentários|leia mais|fechar|iklan|bagikan
    |condividi|stampa|pubblicità|accedi|abbonati|commenti|leggi tutto|chiudi|delen|reclame|inloggen|reacties|lees meer
    |공유|공유하기|인쇄|댓글|로그인|회원가입|구독|구독하기|목록|닫기|검색|메뉴|글자크기|글자크기 설정|스크랩|좋아요
    |본문 바로가기|메뉴 바로가기|기사 공유하기|본문듣기|본문 듣기|페이스북|트위터|카카오톡|카카오스토리|네이버밴드
    |url복사|url 복사|이전기사|다음기사|기사저장|北마크|광고|추천|기자 구독|응원|프린트|이메일
    |共有|シェア|ツイート|印刷|ログイン|会員登録|検索|メニュー|広告|閉じる|続きを読む|コメント|保存|スポンサードリンク
    |トップ|ホーム|ページトップ|この記事をシェア|记者|分享|打印|登录|注册|首页|搜索|广告|评论|收藏|关闭|返回顶部|字号
    |分享到|分享至|微信|微博|登錄|註冊|首頁|廣告|評論|مشاركة|طباعة|إعلان|الرئيسية|بحث|اشترك|تسجيل الدخول|تعليقات
    |القائمة|فيسبوك|تويتر|واتساب|انسخ الرابط|lead|report|end|30|###
    """.replace("\n    ", "").split("|")
)

_SHARES = (
    r"(?:facebook|twitter|x|e-?mail|linkedin|reddit|pinterest|whatsapp|tweet|share|submit|print|flipboard)"
)
_PATTERNS = re.compile(
    rf"(?:{_SHARES}[\s|/·•]*){{2,}}$"
    r"|(?:click )?(?:to )?(?:share|print|e-?mail|submit)\b[^.]{0,40}\b(?:on|via|with|to|this)\b[^.]{0,40}$"
    r"|.{0,60}\(opens in (?:a )?new window\)|share permalink\b|.{0,20}\bclick here to\b.{0,60}$"
    r"|share (?:this|on|via|with|your)\b.{0,40}$|all sharing options|\(button\)|iframe:|#?alternate\b|icon[ -]\S"
    r"|advertis\w+\s*[-–—:]|(?:story|article) continues|continues? (?:reading )?below|scroll (?:down )?to continue"
    r"|page \d+ of \d+|\d+\s*(?:/|of|-)\s*\d+(?:\s*of\s*\d+)?\s*(?:next\b.*|[<>»]*)?$|image \d+ of\b|view all \("
    r"|(?:listen|watch)\b.{0,40}\b(?:article|min(?:ute)?s?)\b.{0,12}$|audio report\b|\(\d+ videos?\)$"
    r"|(?:read|listening|reading) time\b.{0,30}$|(?:about )?\d+[- ]min(?:ute)?s?\.?(?: read)?$|tempo de leitura"
    r"|\d[\d.,]*[km]?\s*(?:views?|shares?|comments?|likes?|reads?|votes?|letture|lectures?|vues?|조회수?|댓글)$"
    r"|(?:views?|shares?|comments?|likes?|hits?|조회수?|댓글수?|추천수?|閲覧数?|浏览|阅读|阅读量|点击)\s*[:：]?\s*\d[\d.,]*$"
    r"|\d{1,7}$|[-+]?\d{0,2}\s?°\s?[cf]?$|.{0,30}-?\d{0,2}°[cf]\b.{0,12}$|today in \w|metro cities\b"
    r"|(?:about )?(?:\d+|an?|one)\s?(?:[smhdwy]|sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?)"
    r" ?ago$|\d{1,3}[smhd]$|just now$|vor \d+ \w+$|il y a \d+ \w+$|hace \d+ \w+$|\d+\s?(?:분|시간|일) ?전$|\d+\s?(?:分|時間|小时|天)前$"
    r"|\(?(?:attn|end|ends|more|mtf|xxx)\b\s*(?::.*)?\)?$|\(끝\)$|\(完\)$|keywords?:?$|tags?\s*:?$|#\w+(?:\s+#\w+)*$"
    r"|(?:posted|published|updated)\s*:?\s*(?:updated\s*:?)?$|%@|tag\w+\.\w{2,4}\d|\d{2,4}-\w+-\d{1,3}-\("
    r"|(?:image|media) (?:copyright|caption)$|(?:photo|image|picture) for representation|representative image"
    r"|(?:bc|ap)-[a-z]{2}-|.{0,40}\b(?:ld|lead)-writethru|(?:get it|see it now|use code)[^.]{0,0}$"
    r"|[\[(]?e?mail[\s:]*protected[\])]?$|\[?\[?email\s?protected\]?\]?$|@\w{2,30}$|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,64}$"
    r"|(?:our )?standards\s?:|\w+ (?:board|community) policy\b|community (?:policy|guidelines)|0\s?/\s?\d+\s?자?$"
    r"|.{0,60}\b(?:has been )?rated \w+ for its credibility"
    r"|[-–—=_*.•·|○●<>«»‹›\s]+$|[^\w\s]{1,3}$|[\w &]{2,25}(?: ?[>›»] ?[\w &]{2,25})+[>›»]?$",
    re.IGNORECASE,
)

_NOTICES = re.compile(
    r"\b(?:this|our) (?:web)?site (?:uses|use)\b|\bwe(?: and our partners)? use (?:\w+ )?cookies|\buses? cookies\b"
    r"|\bby (?:choosing|clicking|continuing|signing|using|submitting|subscribing|registering)\b.{0,60}\byou\b"
    r"|(?:^|[.!?:] )sign up (?:for|to|now|here|today)\b|(?:^|[.!?] )sign up:|(?:^|[.!?:] )subscribe (?:now|to|today|here|for)\b"
    r"|\byour (?:e-?mail|inbox)\b|\bnewsletter|\bin your inbox\b|\bmeet your inbox\b"
    r"|\bto (?:write|post|leave|view|read) (?:a )?comments?,? (?:please|log|you|here)|\bplease (?:log|sign) ?in\b"
    r"|\benable javascript\b|\bjavascript (?:is|to)\b|\b(?:your|an?) ad[- ]?blocker|\badblocking\b"
    r"|\b(?:download|get) (?:the|our)\b[^.]{0,40}\bapp\b|^for (?:all )?(?:the )?(?:latest|more)\b.{0,60}"
    r"\b(?:app|news|updates|stories)\b|\bnews app:|^for further details\b|^follow (?:us|rt|our|me)\b|^follow \w+ on\b"
    r"|\bfollow us on\b|^like (?:this|us)\b|\blike this (?:story|article)\b|^join (?:the|our)\b.{0,40}$|^chat with us\b"
    r"|\ball rights reserved\b|^(?:copyrights?|©|\(c\))|\bcopyright (?:©|\(c\)|\d{4})|^terms (?:under|of)\b|무단\s?전재"
    r"|\bmay not be (?:published|reproduced|copied)|\bwithout (?:the )?(?:prior )?(?:written )?permission\b.{0,80}$"
    r"|\b(?:privacy policy|terms of (?:use|service)|cookie (?:policy|settings))\b.{0,80}$|\bearn (?:a|an)[^.]{0,30} commission"
    r"|\bmay (?:get|receive|earn) a (?:share|commission|small)|\baffiliate links?\b|^you (?:have|will) been? (?:successfully"
    r"|redirected)|^there was a problem|\bredirected back\b|^thank you for (?:your support|subscribing|reading)"
    r"|^(?:these are )?external links|\bnot responsible for the content\b|\bbreaking news (?:alerts|emails|in your)\b"
    r"|\bget the (?:latest|day|best|top)\b.{0,60}\b(?:delivered|inbox|news|newsletters?|alerts)\b|^need more \w+\? subscribe"
    r"|^this (?:article|story|content|material|document|report) (?:is|was)? ?(?:related to|subject to|protected|exclusive)"
    r"|^(?:already|not) a (?:subscriber|member)|\bto continue reading\b|^(?:become|support) (?:a|our)\b.{0,60}(?:member|subscriber"
    r"|journalism)|\bfor subscribers only\b|^(?:view|visit) our\b|\bturn (?:on|off) (?:your|notifications)|^there's plenty more where"
    r"|^want (?:more|to)\b[^.]{0,60}\?$|\bwe rely on advertising\b|^more (?:on|from|in|about) this\b|^reach the reporters?\b"
    r"|\bdiese (?:web)?seite (?:verwendet|nutzt)|\b(?:wir|website) (?:verwenden|nutzen|nutzt)\b.{0,30}\bcookies|\bnewsletter\b"
    r"|\balle rechte vorbehalten|\bnous utilisons des cookies|\bce site utilise|\btous droits réservés|\binscrivez-vous\b"
    r"|\butilizamos cookies|\beste sitio utiliza|\btodos los derechos|\btodos os direitos|\butilizziamo i? ?cookie|\btutti i diritti"
    r"|\bgebruiken? cookies|\balle rechten voorbehouden|\breceba em seu e?-?mail|\bdeixe (?:suas|seu|um)\b|^aten[çc][ãa]o: coment"
    r"|저작권자|재배포 금지|구독하시면|쿠키를 사용|제보는|クッキー|無断転載|配信しています|著作権|版权所有|未经授权|责任编辑|جميع الحقوق",
    re.IGNORECASE,
)

_LISTS = re.compile(
    r"(?:related|more|also|see also|read also|also read|also see|also on|read next|read these next|recommended|most)\b"
    r"(?:\s*:)?\s?(?:(?:news|articles?|stories|stor(?:y|ies)|links?|topics?|posts?|coverage|content|reading|videos?|for you"
    r"|popular|read|viewed|watched|recent|shared|on|from|in|by|about|to explore)\b.{0,60})?\s*:?$"
    r"|(?:don'?t miss|editor'?s?'? picks?|our picks|top (?:news|stories|videos?)|latest (?:news|videos?|stories|headlines"
    r"|galleries)|popular (?:stories|discussions|news|on\b.{0,30})|trending(?: (?:now|stories|news|topics))?|must reads?\b.{0,30}"
    r"|more on(?:\s*:|\s.{2,40})|more (?:stories|news)\b.{0,40}|more from\b.{0,40}|(?:you (?:may|might) (?:also )?(?:like|be"
    r" interested))\b.{0,40}|what to read next|in case you missed it|around the web|from the web|newswire|read next"
    r"|.{2,30}'s (?:most recent|favorite|latest) (?:stories|articles|posts|gear)|mehr zum thema|lesen sie auch|auch interessant"
    r"|das könnte sie auch interessieren|weitere (?:artikel|themen|meldungen)|à lire aussi|lire aussi|sur le même sujet"
    r"|(?:noticias|artículos|artigos|notícias) relacionad[oa]s|te puede interesar|lea también|veja também|leia também|lo más leído"
    r"|potrebbe interessarti|leggi anche|articoli correlati|lees ook|meer (?:over|nieuws)\b.{0,30}|관련\s?기사|관련\s?뉴스"
    r"|많이 본 (?:뉴스|기사)|인기\s?기사|추천\s?기사|주요\s?뉴스|関連(?:記事|ニュース|リンク)|おすすめ(?:記事)?|人気記事|アクセスランキング"
    r"|こちらの記事も.{0,12}|相关(?:阅读|新闻|文章|报道)|推荐阅读|热门(?:文章|新闻)|相關新聞|延伸閱讀|اقرأ أيضا[ًا]?|مواضيع ذات صلة|الأكثر قراءة"
    r"|terkait|baca juga|artikel terkait|berita terkait|artikel lainnya)\s*:?$",
    re.IGNORECASE,
)
_POINTERS = re.compile(
    r"(?:read more|related|also read|read also|see also|also see|also|see more|more|watch|don'?t miss|recommended|must read|further reading"
    r"|lesen sie auch|lesetipp|mehr dazu|lire aussi|à lire(?: aussi)?|lea también|leia (?:também|mais)|leggi anche|lees ook|baca juga"
    r"|관련\s?기사|関連記事|相关阅读|اقرأ أيضا[ًا]?)\s?[:：|»>](?!//).{0,200}$",
    re.IGNORECASE,
)
_LEFTOVERS = re.compile(
    r".{0,120}(?:\.\.\.|…)\s?(?:read more|see full gallery|more|»)?$|.{3,160}\bread more$", re.IGNORECASE
)
_ENDS = re.compile(
    r"(?:related topics?|topics?|tags?|filed under|categories|in this article|people in (?:the|this) story"
    r"|(?:places|organi[sz]ations) in this story|explore further|user comments|comments?|\d+ comments?|post a comment"
    r"|leave a (?:reply|comment)|join the (?:conversation|discussion)\W*|you may like these posts|about the author|about sharing"
    r"|most (?:read|popular|viewed|watched)\b.{0,30}|(?:more|popular) (?:on|from)\b.{2,40}|site information|follow us|share this(?: story)?:?"
    r"|newsletter sign ?up|top video|sponsored links?|recommends|story timeline|our standards:.{0,60}|originally published\b.{0,60}"
    r"|themen|schlagwörter|stichwörter|mots[- ]clés|etiquetas|temas|argomenti|artigos relacionados|sobre [^\W\d_]+ [^\W\d_]+|키워드|태그|タグ|标签)"
    r"\s*:?$|(?:tags?|keywords|topics|schlagworte|etiquetas|filed under|タグ|태그)\s*[:：|].{0,200}$",
    re.IGNORECASE,
)
_EDGES = " \t:：!|»›>«‹<-–—•·*#[]()【】→▶▲▼✕×"


@lru_cache(maxsize=8_192)
def is_junk(text: str) -> bool:
    """Whether this line is a button, a counter, a form's label, an advert's mark or a notice to the reader."""
    if len(text) > NOTICE_LENGTH:
        return False
    return bool(
        text.casefold().strip(_EDGES).replace("’", "'") in _BUTTONS
        or (len(text) <= 200 and _PATTERNS.match(text))
        or _POINTERS.match(text)
        or _NOTICES.search(text)
    )


def opens_list(text: str) -> bool:
    """Whether this line stands over a list of other articles ("Related news", "Editor's picks")."""
    return len(text) <= 80 and bool(_LISTS.match(text.replace("’", "'")))


def ends_article(text: str) -> bool:
    """Whether this line stands below an article, at the head of what follows it on a page."""
    return len(text) <= 240 and bool(_ENDS.match(text))


def is_teaser(text: str) -> bool:
    """Whether this line is the cut-off beginning of another article ("Ferry delayed… Read more")."""
    return len(text) <= 200 and bool(_LEFTOVERS.match(text))
