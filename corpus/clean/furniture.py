"""The words of a page's furniture, in the languages news is read in: each is junk where it is a whole line.

All in lower case with straight apostrophes; in sentences the same words mean nothing.
"""

from __future__ import annotations

from .wordlists import phrases

BUTTONS = phrases("""
advert|sharing is caring|thanks for signing up|no comments yet|autoplay|view photos
menu|menu content|left menu|go top|top|back to top|home|homepage|search|close|login|log in|sign in
sign up|sign me up|sign out|register|subscribe|subscribe now
skip to content|skip to main content|skip navigation
skip ad|share|share this|share this article|share this story|share on facebook|share on twitter
share via email|share via|tweet|tweet this|email|e-mail|print|facebook|twitter|x|linkedin|whatsapp
pinterest|reddit|telegram|flipboard|messenger|tumblr|instagram|youtube|pocket|copy|copy link
copy this link|copied|link copied|rss|rss feed|advertisement|advertising|ad|ads|sponsored
sponsored content|sponsored links|promoted|accept|accept all|accept cookies|i accept|i agree|ok|got it
more|read more|show more|see more|load more|learn more|view more|view all|see all|see full gallery
continue reading|next|previous|prev|next prev|play|pause|replay|mute|unmute|listen|watch|live|watch live
video|photos|gallery|back to gallery|caption|comments|comment|show comments|hide comments|post a comment
leave a comment|add a comment|view comments|join the conversation|newsletter|newsletters|trending
popular|latest|news|local news|world news|all news|cookie settings
cookie policy|privacy policy|terms of use|terms of service|privacy|terms
contact|contact us|about|about us|advertise|sitemap|site map|help|feedback|report|report error
report a typo|font size|text size|dark mode|save|saved|bookmark|follow|follow us|following|unfollow
today's paper|e-paper|epaper|edition|select city|metro cities|humidity|wind|loading|loading...
get short url|just watched|must watch|more videos|more videos ...|add to home screen|reuse this content
all sharing options|show more sharing options|view author archive|email the author|get author rss feed
sponsors|read more about sharing|media playback is unsupported on your device|close share panel
share this with|selected|accessibility links|accessibility help|ad feedback|remove ads|go ad-free
translate|listen to article|listen to this article|about sharing|on air|most read|need help?
scroll to top|open menu|site navigation|my account|manage my account|notifications|teilen|drucken|merken
anzeige|werbung|startseite|suche|anmelden|abonnieren|abo|kommentare|mehr|weiterlesen|menü
zum inhalt springen|zur startseite|schließen|artikel teilen|vorlesen|feedback geben
newsletter abonnieren|impressum|datenschutz|agb|nutzungsbedingungen|registrieren|kontakt|partager
imprimer|publicité|accueil|rechercher|se connecter|s'abonner|commentaires|lire plus|fermer|envoyer
partager sur facebook|partager sur twitter|écouter|enregistrer|offrir l'article|aller au contenu
mentions légales|compartir|imprimir|publicidad|inicio|buscar|iniciar sesión|suscríbete|comentarios
leer más|cerrar|seguir leyendo|guardar|escuchar|compartilhar|publicidade|início|entrar|assine
comentários|leia mais|fechar|iklan|bagikan|aviso legal|condividi|stampa|pubblicità|accedi|abbonati
commenti|leggi tutto|chiudi|delen|reclame|inloggen|reacties|lees meer|공유|공유하기|인쇄|댓글|로그인
회원가입|구독|구독하기|목록|닫기|검색|메뉴|글자크기|글자크기 설정|스크랩|좋아요|본문 바로가기
메뉴 바로가기|기사 공유하기|본문듣기|본문 듣기|페이스북|트위터|카카오톡|카카오스토리|네이버밴드|url복사
url 복사|이전기사|다음기사|기사저장|광고|추천|기자 구독|응원|프린트|이메일|홈|共有|シェア|ツイート|印刷
ログイン|会員登録|検索|メニュー|広告|閉じる|続きを読む|コメント|保存|スポンサードリンク|トップ|ホーム
ニュース|ページトップ|この記事をシェア|pagetop|page top|分享|打印|登录|注册|首页|搜索|广告|评论|收藏
关闭|返回顶部|字号|分享到|分享至|微信|微博|登錄|註冊|首頁|廣告|評論|مشاركة|طباعة|إعلان|الرئيسية|بحث
اشترك|تسجيل الدخول|تعليقات|القائمة|فيسبوك|تويتر|واتساب|انسخ الرابط|lead|report|end|30|###
anchor|reporter|host|sound|sot|vo|앵커|리포트|기자|expand|collapse|buy now|start your free trial
start free trial|try for free|get started|book now|order now
shop now|donate|donate now|give now|apply now|search this site|search site|search the site|all sections
article content|submit a correction|share your thoughts|report an editorial error|report a technical issue
open this photo in gallery|story saved|close ad|view in browser|unsubscribe|manage preferences|sms
gift this article|gift article
jump to|table of contents|contents|key events|key points|key takeaways|story continues|story highlights
social links navigation|view comments|comment guidelines|commenting guidelines|reply|replies|edit|cancel
cancel reply|previous post|next post|previous article|next article|previous story|next story|subscribers
exclusive|premium|members only|log out|sign in to comment|sign in with google|more options|agree|decline
reject all|manage cookies|manage preferences|allow all|continue|continue without accepting|no thanks
maybe later|not now|learn more here|find out more|discover more|explore more|a a|a+ a-|aa|t t|text
font|republish|republish this article|download|download pdf|cite|permissions|get permission|reprints
buy photos|buy photo|view gallery|view photos|open gallery|enlarge|zoom|full screen|fullscreen|photo
image|slideshow|play video|watch video|video player is loading|this is a modal window|close modal dialog
do not sell my personal information|do not sell or share my personal information|your privacy choices
code of ethics|corrections|careers|jobs|classifieds|public notices|obituaries|crosswords|puzzles|games
horoscopes|podcasts|events|shop|store|my basket|my profile|my saved articles|weather forecast
add as preferred source|make us preferred on google|follow on google|google news|bluesky|threads|tiktok
mastodon|snapchat|line|viber|vk|wechat|weibo|hacker news|mail|text message
beitrag teilen|artikel drucken|artikel anhören|artikel hören|diesen artikel kommentieren|kommentieren
diskutieren sie mit|zur merkliste hinzufügen|merkliste|mehr anzeigen|mehr laden|jetzt abonnieren|jetzt testen
jetzt lesen|bezahlinhalt|plus|schriftgröße|nach oben|zurück|weiter|cookie-einstellungen|newsletter bestellen
partager l'article|ajouter à vos favoris|ajouter aux favoris|réagir|commenter|je m'abonne|s'inscrire|voir plus
abonnez-vous|réservé aux abonnés|article réservé aux abonnés|copier le lien|haut de page|retour en haut
menu principal|se désabonner|tout accepter|tout refuser|comentar|comparte|comparte esta noticia
compartir en facebook|compartir en twitter|copiar enlace|enviar por correo|suscribirse|suscríbase|ver más
ver comentarios|menú|secciones|aceptar|rechazar|partilhar|imprimir|comentar|copiar link|copiar o link
ouvir|assinar|subscrever|ver mais|carregar mais|condividi l'articolo|stampa l'articolo|ascolta|salva
iscriviti|mostra altro|accetta|rifiuta|riproduzione riservata|© riproduzione riservata|deel dit artikel|deel
bewaar|afdrukken|abonneren|advertentie|laad meer|sluiten|dela|skriv ut|annons|del|annonse|udskriv
공유하기 버튼|기사공유|글자크기조정|글씨크기 조절|글자 크기|크게|작게|크게 작게|가|가가|전체메뉴
전체 메뉴|다른기사 보기|다른 기사 보기|카테고리 최신기사|최신기사|최신뉴스|기사스크랩하기|바로가기
댓글쓰기|댓글 쓰기|댓글 0|기사 듣기|음성재생|요약|번역|북마크|링크 복사|구독신청|제보|제보하기
シェアする|ツイートする|ポスト|ブックマーク|印刷する|有料記事|会員限定|有料会員限定|会員限定記事|無料会員登録
ログインする|続きを読む|もっと見る|一覧|一覧へ|写真一覧|トップへ戻る|ページの先頭へ|list|フォロー|いいね|リンクをコピー
写真・図版|拡大|拡大する|字体|分享到|打印本页|关闭窗口|字号调整
大 中 小|大中小|纠错|我要纠错|阅读下一篇|阅读全文
展开全文|查看更多|更多|点赞|转发|投诉|举报|返回|上一篇|下一篇|下載app|分享本文|列印|字級|加入收藏|看更多
شارك|شارك المقال|شارك الخبر|شاركها|نسخ الرابط|اقرأ المزيد|المزيد|تابعنا|تابعونا|اشترك الآن|إعلانات|ارسال
أرسل|حفظ|الصفحة الرئيسية|تسجيل|أضف تعليقا|أضف تعليق|اترك تعليقا
""")

LISTS = phrases("""
related|related news|related articles|related stories|related links|related content|related coverage
related posts|related reading|related videos|more|also|see also|read also|also read|also see|more on
more in|read next|up next in|read these next|recommended|recommended for you|recommended stories
recommended reading|don't miss|editor's pick|editor's picks|editors' picks|our picks|top news
top stories|top videos|latest news|latest videos|latest stories|latest headlines|latest galleries
related stories from|more coverage|more headlines|today's top stories|top picks|you might like|keep reading
up next|next up|what's next|also read this|further reading|popular now|trending topics|hot topics
watch next|sponsored stories|promoted stories|promoted content|paid content|partner content|paid partnership
from our partners|from our network|more from our network|more from our newsroom|explore more on these topics
explore more|more to explore|more on these topics|more for you|just for you|picked for you|for you
our latest stories|the latest|latest updates|breaking news|story so far|read more on this|more on this topic
more on this|in other news|other news|other stories|other articles|similar articles|similar stories
mehr lesen|mehr dazu|weitere nachrichten|weitere artikel zum thema|passend zum thema|zum thema
auch lesenswert|empfohlene artikel|unsere empfehlungen|top-themen|neueste artikel|aktuelle nachrichten
à lire également|à voir aussi|voir aussi|nos derniers articles|articles liés|articles similaires
ailleurs sur le web|dans la même rubrique|te recomendamos|te podría interesar|también te puede interesar
más leídas|lo último|últimas noticias|más información|ver también|mais lidas|últimas notícias
leia mais sobre|mais notícias|veja mais|relacionadas|leggi altro|altre notizie|ultime notizie|i più letti
ti potrebbe interessare|meest gelezen|lees verder|ook interessant|laatste nieuws|meer over dit onderwerp
인기 기사|추천 기사|핫이슈|실시간 뉴스|이 시각 주요뉴스|오늘의 주요뉴스|함께 본 기사|주요기사|주요 기사
あわせて読みたい|関連トピックス|新着記事|最新記事|注目の記事|この記事を読んだ人におすすめ|ピックアップ|ランキング
相关推荐|热点新闻|热门推荐|精彩推荐|猜你喜欢|最新新闻|更多新闻|为您推荐|相關報導|熱門新聞|你可能也喜歡
推薦閱讀|إقرأ أيضا|إقرأ أيضاً|أخبار ذات صلة|أخبار متعلقة|موضوعات متعلقة|مقالات ذات صلة|قد يعجبك أيضا|ذات صلة
people are also reading|people also read|readers also like|others are reading|what others are reading
also of interest|you may have missed|featured video for you|featured stories|featured articles|watch now
popular stories|popular discussions|popular news|trending|trending now|trending stories|trending news
must reads|must read|more stories|more news|what to read next|in case you missed it|around the web
from the web|newswire|you may also like|you might also like|you may like|you may be interested in
most popular|most read|most viewed|most watched|most recent|most shared|mehr zum thema|lesen sie auch
auch interessant|das könnte sie auch interessieren|weitere artikel|weitere themen|weitere meldungen
meistgelesen|à lire aussi|lire aussi|sur le même sujet|les plus lus|noticias relacionadas|noticia relacionada
artículos relacionados|te puede interesar|lea también|lo más leído|más noticias|veja também|leia também
mais lidas|notícias relacionadas|potrebbe interessarti|leggi anche|articoli correlati|lees ook
meer nieuws|terkait|baca juga|artikel terkait|berita terkait|artikel lainnya|관련기사|관련 기사|관련뉴스
관련 뉴스|많이 본 뉴스|많이 본 기사|인기기사|추천기사|주요뉴스|주요 뉴스|関連記事|関連ニュース
関連リンク|おすすめ|おすすめ記事|人気記事|アクセスランキング|相关阅读|相关新闻|相关文章|相关报道
推荐阅读|热门文章|热门新闻|相關新聞|延伸閱讀|اقرأ أيضا|اقرأ أيضاً|مواضيع ذات صلة|الأكثر قراءة
""")

ENDS = phrases("""
was this page helpful|was this helpful|was this article helpful|is this page useful|did you find this useful
related topics|related topic|topics|tags|tag|filed under|categories|in this article|people in this story
people in the story|places in this story|organizations in this story|organisations in this story
explore further|user comments|comments|comment|post a comment|leave a reply|leave a comment
add a comment|you may like these posts|about the author|about sharing|join the conversation
join the discussion|most popular|most read|most viewed|most watched|site information|follow us
share this|share this story|newsletter sign up|newsletter signup|top video|sponsored link
sponsored links|recommends|story timeline|more on this story|read these next|have your say|themen
related tags|article tags|post tags|tagged|tagged in|tagged under|about this article|about this story
article information|author information|written by|contributors|meet the author|the author|responses
reader comments|latest comments|all comments|top comments|what do you think|what are your thoughts
leave a reply cancel reply|leave your comment|write a comment|discussion|discuss this article
über den autor|über die autorin|zur person|kommentare|leserkommentare|commentaires|à propos de l'auteur
vos commentaires|comentarios|sobre el autor|sobre o autor|comentários|sull'autore|over de auteur|댓글|의견
コメント|この記事について|この記事を書いた人|评论|网友评论|التعليقات|الوسوم|الكلمات المفتاحية|كلمات دلالية
schlagwörter|stichwörter|mots clés|mots-clés|etiquetas|temas|argomenti|artigos relacionados|키워드|태그
タグ|标签
""")
