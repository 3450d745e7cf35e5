"""The words of a page's furniture, in the languages news is read in: each is junk where it is a whole line.

All in lower case with straight apostrophes; in sentences the same words mean nothing.
"""

from __future__ import annotations

from .wordlists import phrases

BUTTONS = phrases("""
menu|menu content|left menu|go top|top|back to top|home|homepage|search|close|login|log in|sign in
sign up|sign out|register|subscribe|subscribe now|skip to content|skip to main content|skip navigation
skip ad|share|share this|share this article|share this story|share on facebook|share on twitter
share via email|share via|tweet|tweet this|email|e-mail|print|facebook|twitter|x|linkedin|whatsapp
pinterest|reddit|telegram|flipboard|messenger|tumblr|instagram|youtube|pocket|copy|copy link
copy this link|copied|link copied|rss|rss feed|advertisement|advertising|ad|ads|sponsored
sponsored content|sponsored links|promoted|accept|accept all|accept cookies|i accept|i agree|ok|got it
more|read more|show more|see more|load more|learn more|view more|view all|see all|see full gallery
continue reading|next|previous|prev|next prev|play|pause|replay|mute|unmute|listen|watch|live|watch live
video|photos|gallery|back to gallery|caption|comments|comment|show comments|hide comments|post a comment
leave a comment|add a comment|view comments|join the conversation|newsletter|newsletters|trending
popular|latest|cookie settings|cookie policy|privacy policy|terms of use|terms of service|privacy|terms
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
""")

LISTS = phrases("""
related|related news|related articles|related stories|related links|related content|related coverage
related posts|related reading|related videos|more|also|see also|read also|also read|also see|more on
more in|read next|up next in|read these next|recommended|recommended for you|recommended stories
recommended reading|don't miss|editor's pick|editor's picks|editors' picks|our picks|top news
top stories|top videos|latest news|latest videos|latest stories|latest headlines|latest galleries
popular stories|popular discussions|popular news|trending|trending now|trending stories|trending news
must reads|must read|more stories|more news|what to read next|in case you missed it|around the web
from the web|newswire|you may also like|you might also like|you may like|you may be interested in
most popular|most read|most viewed|most watched|most recent|most shared|mehr zum thema|lesen sie auch
auch interessant|das könnte sie auch interessieren|weitere artikel|weitere themen|weitere meldungen
meistgelesen|à lire aussi|lire aussi|sur le même sujet|les plus lus|noticias relacionadas
artículos relacionados|te puede interesar|lea también|lo más leído|más noticias|veja também|leia também
mais lidas|notícias relacionadas|potrebbe interessarti|leggi anche|articoli correlati|lees ook
meer nieuws|terkait|baca juga|artikel terkait|berita terkait|artikel lainnya|관련기사|관련 기사|관련뉴스
관련 뉴스|많이 본 뉴스|많이 본 기사|인기기사|추천기사|주요뉴스|주요 뉴스|関連記事|関連ニュース
関連リンク|おすすめ|おすすめ記事|人気記事|アクセスランキング|相关阅读|相关新闻|相关文章|相关报道
推荐阅读|热门文章|热门新闻|相關新聞|延伸閱讀|اقرأ أيضا|اقرأ أيضاً|مواضيع ذات صلة|الأكثر قراءة
""")

ENDS = phrases("""
related topics|related topic|topics|tags|tag|filed under|categories|in this article|people in this story
people in the story|places in this story|organizations in this story|organisations in this story
explore further|user comments|comments|comment|post a comment|leave a reply|leave a comment
add a comment|you may like these posts|about the author|about sharing|join the conversation
join the discussion|most popular|most read|most viewed|most watched|site information|follow us
share this|share this story|newsletter sign up|newsletter signup|top video|sponsored link
sponsored links|recommends|story timeline|more on this story|read these next|have your say|themen
schlagwörter|stichwörter|mots clés|mots-clés|etiquetas|temas|argomenti|artigos relacionados|키워드|태그
タグ|标签
""")
