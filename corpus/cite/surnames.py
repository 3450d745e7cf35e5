"""Words by which the parts of a name are told: surnames, particles, what organisations are called."""

from __future__ import annotations

from .wordlists import ranked, words

KOREAN = ranked(
    """
    kim lee rhee yi park pak choi choe jung jeong chung cheong kang cho jo yoon yun jang chang lim im
    rim han oh seo suh shin sin kwon gwon hwang ahn an song ryu yoo yu ryoo hong jeon jun chun ko koh go
    moon mun yang son sohn bae pae baek paik back heo hur huh noh roh no nam sim shim ha kwak gwak sung
    seong cha joo ju woo wu koo ku gu na ra min jin chin ji eom um chae won byun byeon bang kong gong
    hyun hyeon ham yeom yum choo chu do doh so seok suk sun seon ma gil kil wi pyo myung myeong ki ban
    wang geum keum ok yook yuk in maeng je mo tak kook guk eun pyeon yong ye kyung bong sa ra namgung
    hwangbo jegal sagong seonwoo sunwoo dokgo
    """
)
"""Surnames in Roman letters, the commonest first."""
KOREAN_ONLY = words(
    """
    park pak choi choe jeong cheong kang cho yoon yun jang rhee kwon gwon hwang ahn seo suh heo hur huh
    baek paik kwak gwak seong shim moon mun jeon koh byun byeon hyun hyeon namgung yoo ryu noh roh bae
    oh shin lim eom
    """
)
CHINESE = ranked(
    """
    wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie
    song tang deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu
    ding ren yao shen zhong cui tan lu fan wang jin shi jia xia fu fang zou xiong bai meng qin qiu hou
    yin xue yan duan lei long tao mao hao gu gong shao wan qian dai mo kong xiang chang tsai chan wong
    cheung lau leung ng ho lam kwok tsang hsu hsieh chiang chou chu chien chao kuo tseng lai hung yeh su
    chiu liao lo pai ouyang sima zhuge xi
    """
)
VIETNAMESE = words(
    """
    nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong doan trinh mai
    dao lam luong
    """
)
VIETNAMESE_ONLY = words(
    """
    nguyen tran pham hoang huynh phan vo dang bui ngo duong dinh truong doan trinh luong
    """
)
JAPANESE = words(
    """
    sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki
    yamaguchi matsumoto inoue kimura hayashi shimizu yamazaki mori abe ikeda hashimoto yamashita
    ishikawa nakajima maeda fujita ogawa goto okada hasegawa murakami kondo ishii saito sakamoto endo
    aoki fujii nishimura fukuda ota miura fujiwara okamoto matsuda nakagawa nakano harada ono tamura
    takeuchi kaneko wada nakayama ishida ueda morita hara shibata sakai kudo yokoyama miyazaki miyamoto
    uchida takagi ando taniguchi ohno maruyama imai kishida ishiba suga koizumi hatoyama noda aso kono
    takaichi hirohito oe mishima kawabata kurosawa miyake
    """
)
COMPOUND = (
    "남궁",
    "황보",
    "제갈",
    "사공",
    "선우",
    "서문",
    "독고",
    "欧阳",
    "歐陽",
    "司马",
    "司馬",
    "诸葛",
    "諸葛",
    "上官",
)
"""Surnames of two syllables in Hangul and Chinese characters."""
SPANISH_GIVEN = words(
    """
    josé jose luis juan carlos maría maria ana antonio manuel francisco javier jorge miguel pedro pablo
    rafael fernando alejandro andrés andres diego sergio daniel david alberto álvaro alvaro ángel angel
    enrique eduardo ricardo roberto raúl raul rubén ruben ramón ramon óscar oscar víctor victor martín
    martin gabriel ignacio jesús jesus joaquín joaquin julio mario marcos santiago tomás tomas vicente
    carmen laura marta lucía lucia elena isabel pilar rosa teresa cristina beatriz patricia silvia
    mónica monica paula sofía sofia andrea claudia gloria guadalupe mercedes dolores concepción
    concepcion verónica veronica adriana gabriela mariana rocío rocio belén belen inés ines natalia
    alicia irene raquel sara eva esther del
    """
)
SPANISH_FAMILY = words(
    """
    garcía garcia martín martin ruiz moreno muñoz munoz alonso romero navarro torres ramos gil serrano
    blanco molina morales suárez ortega delgado castro ortiz rubio marín marin sanz iglesias medina
    garrido cortés castillo santos lozano guerrero cano prieto cruz flores herrera peña pena león leon
    reyes aguilar vargas vega rojas mora silva soto rivera contreras luna campos fuentes guzmán guzman
    mendoza salazar cabrera ríos rios acosta
    """
)

PARTICLES = words(
    """
    van von de der den del della dei degli di da das do dos du des la le el al ten ter te 't zu zum zur
    vom af av bin bint ibn ben abu ould y e i
    """
)
"""Lower-case words that belong to the family name behind them."""
CAPITAL_PARTICLES = words(
    """
    Van Von De Del Della Di Da Das Dos Du Des La Le El Ten Ter Abu Ibn Bin Ben Mac St. Saint San
    """
)
ARTICLE_PREFIXES = (
    "al-",
    "el-",
    "ar-",
    "as-",
    "ash-",
    "at-",
    "an-",
    "ad-",
    "az-",
    "ez-",
    "es-",
    "d’",
    "d'",
    "l’",
    "l'",
)
"""What is joined to an Arabic or French family name, in lower case."""
SERVANTS = words("Abd Abdel Abdul Abdal Abu Umm Ibn")
"""First halves of Arabic names that never stand alone."""
TITLES = words(
    """
    Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Professor Sir Dame Lord Lady Rev. Rev Judge Sen. Rep.
    """
)
SUFFIXES = words("Jr Jr. Sr Sr. II III IV")

AGENCIES = words(
    """
    reuters ap afp upi dpa efe ansa tass itar-tass interfax xinhua yonhap newsis news1 kyodo jiji pti
    ani ians apa belga anp apa-ots ritzau ntb tt stt lusa pap ctk mti agerpres tanjug hina ukrinform
    antara bernama vna wafa irna isna saba mena sana petra bloomberg aap bbc cnn npr cbc nhk ndtv
    """
)
"""News agencies and broadcasters whose one-word names sign articles."""
ORGANISATION_WORDS = words(
    """
    news agency agencies staff desk newsroom editor editors editorial times media correspondent
    correspondents reporter reporters team ministry institute university council herald gazette tribune
    guardian network radio tv television broadcasting association committee department foundation inc
    inc. ltd ltd. llc corp corp. company union centre center bureau office contributors writers wires
    agence agencia agenzia agentur presse prensa redacción redaktion rédaction services
    """
)
WEAK_ORGANISATION_WORDS = words("press post board daily service bureau day group")
"""Words that make an organisation of three words or more, but of two only with an article before them."""
WESTERN_GIVEN = words(
    """
    ann anne lynn jo ray lee jay roy may kay joy dean jean john mark paul peter james mary jane sue lou
    max ben tom
    """
)
