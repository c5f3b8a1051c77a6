"""Words before a full stop that does not end a sentence, by language, and words that open one.

Own lists, from general knowledge of the languages. Leaves out initials ("J."), dotted initialisms ("U.N.")
and numbers: the splitter knows those by their shape.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import cache


class Kind(IntEnum):
    """What may follow an abbreviation without a new sentence having begun."""

    # a name or noun follows: never a boundary
    TITLE = 1
    # a number follows: no boundary before a digit or Roman numeral
    NUMBER = 2
    # may end a sentence: a boundary only before a word that opens sentences
    NAME = 3
    # a clock time: a boundary except before a weekday, month or time zone
    TIME = 4


_TITLES = {
    "en": "mr mrs ms messrs dr prof sen rep gov gen lt col maj capt cmdr cdr adm brig sgt cpl pvt rev fr hon"
    " msgr"
    " amb pres supt insp det atty asst dep vs v cf e.g i.e viz approx ca mt ft gens sens reps govs lts secy"
    " treas sr.dr st.lt vice-adm rear-adm maj-gen lt-gen brig-gen lt-col esq.dr mx drs profs spc pfc ssgt"
    " cllr",
    "fr": "m mm mme mmes mlle mlles me mgr dr pr st ste sts cf p.ex c.-à-d gén col cap lt cdt env av bd",
    "es": "sr sra sres sras srta d dña da dr dra drs prof profa gral cnel tte cap ing lic arq mons excmo"
    " excma sto"
    " sta p.ej vda ud uds vd vds",
    "de": "hr fr frau dr prof dipl ing med jur phil z.b d.h u.a i.d.r z.t s.o vgl bzw ca evtl ggf inkl exkl"
    " sog bspw lt gem zzgl zzt kl abt bes bez einschl erg gegr insb insbes jew lfd resp sen sog staatl städt stv"
    " u.v.a v.a vers z.hd m.w m.e a.d i.v i.h.v s.u d.j v.l n.r min.präs außenmin"
    " gen geb st hl mag o.g u.u z.zt i.a mind max min rd",
    "it": "sig sigg sig.ra dott dott.ssa prof prof.ssa avv ing on sen gen col cap mons s ss es p.es cfr",
    "pt": "sr sra srs dr dra drs prof profa gen cel cap eng exmo exma exmos d dom p.ex arq adv des dep sen gov pres"
    " maj ten sgt alm brig embaix eng.º av r pç",
    "nl": "dhr mevr mw dr prof ir ing mr drs bijv d.w.z m.b.t o.a ca resp evt excl incl pres gen kol lt st zgn"
    " t.o.v t.a.v i.v.m i.p.v m.n m.a.w o.l.v vgl ds",
    "ru": "г-н г-жа им т.е т.к т.н акад проф доц ген полк гр тов ул пр просп пл обл р-н св см ср напр ок гор"
    " пос",
    "uk": "ім т.зв проф акад ген вул просп пл обл р-н див напр св",
    "cs": "p pí sl dr mgr ing prof doc mudr judr phdr rndr bc např tzv tj resp kpt plk gen gen.por mjr por"
    " sv ul nám"
    " čl srov cca max min tř nábř např.v mj tj.v angl lat něm pplk sen posl zast býv",
    "pl": "p dr prof mgr inż gen płk mjr kpt ks św ul al np tzw tj m.in ok red im",
    "el": "κ κκ δρ καθ π.χ δηλ βλ λ.χ αγ στρ σμ πλ",
    "sv": "dr prof t.ex bl.a d.v.s s.k ca f.d fil.dr civ.ing st s:t s:ta resp jfr inkl exkl äv p.g.a m.a.o o.d"
    " t.o.m fr.o.m t.v f.n e.d bitr ordf gen kapt",
    "da": "dr prof f.eks bl.a dvs d.v.s ca hr fr mht ift pga fhv jf inkl ekskl evt tidl gen kapt skt",
    "nb": "dr prof f.eks bl.a dvs d.v.s ca hr fr mht ift pga jf inkl ekskl evt tidl gen kapt st",
    "fi": "esim ts ym mm tri prof ks vrt n",
    "hu": "dr prof ifj id özv pl ún ill kb sz vö st",
    "sk": "p dr mgr ing prof doc mudr judr phdr napr tzv tj resp kpt plk gen sv ul nám cca býv",
    "ar": "د أ م أ.د ا.د",
    "hi": "डॉ डा श्री प्रो स्व",
    "ro": "dl dna dr prof ing gen col",
    "tr": "dr prof doç av sn gen alb yrd öğr gör uzm op hz st müh mim yzb bnb tüm tuğ amr vb.ör bkz örn krş çev",
}

_NUMBERS = {
    "en": "rs tk ph no nos art arts sec secs fig figs res vol vols pp p ch chap para paras pt jan feb mar apr jun jul"
    " aug sep"
    " sept oct nov dec mon tue tues wed thu thur thurs fri sat sun tel ext op nr",
    "fr": "n no nos art p pp vol chap fig janv févr fév avr juil sept oct nov déc tél al",
    "es": "núm núms res n.º art arts pág págs p pp vol cap fig ene feb mar abr may jun jul ago sep sept oct"
    " nov dic tel",
    "de": "nr abs art s bd kap abb jan feb mär apr jun jul aug sep sept okt nov dez tel ziff rn anm aufl hrsg"
    " jg fn pkt par tab",
    "it": "n nn art artt pag pagg p pp vol cap fig tel",
    "pt": "n nº art arts pág págs p pp vol cap fig tel jan fev mar abr mai jun jul ago set out nov dez",
    "nl": "nr nrs art blz p pag hfst par lid tel jan feb mrt apr jun jul aug sept okt nov dec",
    "ru": "ст п пп с стр рис гл табл янв фев февр мар апр июн июл авг сен сент окт ноя нояб дек тел",
    "uk": "ст п с стор рис гл",
    "cs": "č čís str s odst kap obr tab",
    "pl": "nr art ust pkt str s poz rys tel",
    "el": "αρ αριθ άρθ σελ σ παρ κεφ τηλ",
    "sv": "nr s sid kap tel art jan febr feb apr aug sept okt nov dec kl",
    "da": "nr nr.s s kap tlf tel stk art kl jan feb apr aug sept okt nov dec",
    "nb": "nr s kap tlf tel art kl jan feb apr aug sept okt nov des",
    "tr": "no s sf sh md tel fak cad sok mah bul apt kat",
    "fi": "nro s luku puh klo",
    "hu": "sz old tel jan febr márc ápr jún júl aug szept okt nov dec",
    "sk": "č čís str s odst kap obr tel",
}

_NAMES = {
    "en": "inc corp co cos ret ltd llc plc jr sr esq bros st ave blvd rd etc al dept est univ assn intl ft bldg"
    " u.s u.n u.k"
    " ala ariz ark calif colo conn fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla"
    " ore pa tenn tex va vt wash wis wyo n.y n.j n.h n.m n.c s.c s.d n.d w.va d.c p.o r.i a.d b.c ph.d m.d"
    " b.a",
    "fr": "etc cie ets éd ed env sté",
    "es": "etc cía s.a ee.uu ee uu av avda",
    "de": "usw etc co dgl o.ä u.ä v.chr n.chr mio mrd bio tsd std min sek mill mld str pl al geb verh o.g jh jhd"
    " jh.s tgl wö mtl stk st",
    "it": "ecc s.p.a s.r.l",
    "pt": "etc cia ltda s.a mi mil bi tri hab séc a.c d.c lda m.q",
    "nl": "enz etc bv nv mln mld mjd dzd mrd min sec st str v.chr n.chr e.d e.a",
    "ru": "г гг в вв н.э др пр т.д т.п тыс млн млрд трлн руб долл кв мин сек час чел км кг",
    "uk": "р рр ст ін т.д тис млн млрд грн дол",
    "cs": "atd apod aj mil mld tis kč r hod min stol",
    "pl": "r w itd itp tys mln mld zł godz",
    "el": "κ.λπ κ.ά κλπ μ.μ π.μ μ.χ π.χ. εκ δισ",
    "sv": "osv m.m o.s.v kr milj mdr mkr mdkr tkr tus inv st tim min sek etc f.kr e.kr",
    "da": "osv m.m mio mia kr mill tus pct etc m.v o.l.a f.kr e.kr stk min sek",
    "nb": "osv m.m mill mrd kr pst etc o.l f.kr e.kr stk min sek",
    "fi": "jne milj mrd tk kpl eaa jaa eur",
    "hu": "stb mrd m ft km kft zrt nyrt bt ezer",
    "sk": "atď apod aj mil mld tis hod min stor",
    "tr": "vb vs vd mn mr ltd şti a.ş m.ö m.s t.c tl bkn nu cad sok",
    "ar": "ق.م",
}

_TIMES = {"en": "a.m p.m am pm", "es": "a.m p.m", "pt": "a.m p.m", "el": "π.μ μ.μ"}

# Words that, capitalized, open a sentence far oftener than they continue a name.
_OPENERS = {
    "en": "the a an he she it they we i you his her its their our my this that these those there here in on"
    " at as by for"
    " from with without after before during since until while when where why how who what which if though"
    " although"
    " because despite unlike under over between among about both but and or nor so yet however meanwhile"
    " moreover"
    " also then now still once later earlier some many most several all no not only even each every other"
    " others"
    " another such one two three according asked today yesterday last to is was were are has have had does"
    " did can"
    " could will would should may might must police officials authorities investigators witnesses critics"
    " analysts"
    " instead nevertheless further furthermore additionally finally first second third amid ahead than"
    " whether",
    "fr": "le la les l un une des il elle ils elles on nous vous je ce cet cette ces c dans en sur sous avec"
    " sans pour par"
    " au aux à mais et ou donc or car si quand comme après avant depuis pendant selon son sa ses leur leurs"
    " d",
    "es": "el la los las un una unos unas él ella ellos ellas nosotros yo este esta estos estas ese esa eso"
    " en de desde"
    " con sin por para pero y o si cuando como según tras antes después su sus se no lo al del aunque"
    " mientras",
    "de": "der die das ein eine er sie es wir ich dieser diese dieses in im am an auf aus bei mit nach seit"
    " von vor zu zum"
    " zur für gegen ohne um aber und oder doch denn wenn als während nachdem obwohl sein seine ihr ihre auch"
    " nur"
    " dabei damit dann dort hier nun so zudem jedoch laut wie was wer",
    "it": "il lo la i gli le un uno una egli ella loro noi questo questa questi queste in nel nella con per"
    " tra fra da di"
    " ma e o se quando come dopo prima secondo",
    "pt": "o a os as um uma ele ela eles elas nós este esta isto em no na nos nas com sem por para mas e ou"
    " se quando como"
    " após antes segundo seu sua",
    "nl": "de het een hij zij ze wij we dit dat deze die in op aan bij met na van voor maar en of als toen"
    " terwijl volgens",
    "ru": "в во на с со и а но он она оно они мы я это этот эта эти по к о об из у за от до при после перед"
    " во-первых"
    " как когда если хотя однако также там здесь тогда его её их для не так",
    "uk": "в у на з і та а але він вона воно вони ми я це цей ця ці по до від за при після як коли якщо"
    " проте також",
    "cs": "v ve na s se z ze a ale on ona ono oni my já to tento tato po k o od do při podle když jak jestli"
    " však také",
    "pl": "w we na z ze i a ale on ona ono oni my ja to ten ta te po do od przy według gdy jak jeśli jednak"
    " także",
    "el": "ο η το οι τα ένας μια ένα αυτός αυτή αυτό στο στη στην στον στα με για από και αλλά όμως όταν αν"
    " ενώ μετά"
    " πριν σύμφωνα δεν",
    "tr": "bu şu o bir ve ama ancak fakat bunun buna bunlar ayrıca daha sonra önce ise ben biz siz onlar her"
    " bazı çünkü eğer için böylece öte yandan yine artık hem",
    "da": "den det de en et han hun vi jeg i på af fra med uden efter før men og eller om når ifølge der som",
    "nb": "den det de en et han hun vi jeg i på av fra med uten etter før men og eller om når ifølge som",
    "sk": "v vo na s so z zo a ale on ona ono oni my ja to ten táto po k o od do pri podľa keď ako však tiež",
    "hu": "a az egy ez azt és de ha hogy mert már még is nem aki ami amely szerint ő ők mi én",
    "fi": "se ne hän he me minä tämä nämä ja mutta tai jos kun myös ei on että sitä joka",
    "sv": "den det de en ett han hon vi jag i på av från med utan efter före men och eller om när enligt",
}

_MONTHS_AND_DAYS = (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january"
    " february"
    " march april may june july august september october november december jan feb mar apr jun jul aug sep"
    " sept oct nov"
    " dec et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest ist eastern central pacific local"
    " lunes martes"
    " miércoles jueves viernes"
)
AFTER_CLOCK_TIME = frozenset(_MONTHS_AND_DAYS.split())

# Languages that write an ordinal as a number with a full stop: "am 22. Oktober".
ORDINAL_DOT = frozenset(
    {"de", "cs", "sk", "pl", "da", "nb", "nn", "no", "fi", "hu", "hr", "sl", "sr", "et", "lv", "tr"}
)


# Ends of compounds that are abbreviated: "Bahnhofstr.", "Rosengartenpl.".
_COMPOUND_ENDS = {"de": ("str",), "nl": ("str",)}
# letters that no word of a language in the Latin alphabet does without; r and l are vowels in Czech ("krk", "vlk")
_NO_VOWEL = re.compile(r"[bcdfghjkmnpqstvwxz]{2,5}|[bcdfghjklmnpqrstvwxz]{1,2}")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the splitter must know of a language. Keys are lower-case, without the final full stop."""

    kinds: dict[str, Kind]
    openers: frozenset[str]
    ordinal_dot: bool
    compound_ends: tuple[str, ...] = ()

    def kind_of(self, word: str) -> Kind | None:
        """Return what a word before a full stop is; None when it may well end a sentence.

        Beside the lists: a small word without a vowel ("Tsd", "bspw") is short for something in every language
        of the Latin alphabet, and "Bahnhofstr" ends as a street does.
        """
        small = lower_case(word)
        kind = self.kinds.get(small)
        if kind is None and 2 <= len(small) <= 5 and not word.isupper() and _NO_VOWEL.fullmatch(small):
            return Kind.NAME
        if kind is None and self.compound_ends and small.endswith(self.compound_ends):
            return Kind.NAME
        return kind


@cache
def lexicon(language: str) -> Lexicon:
    """Return the lexicon of an ISO 639-1 code; unknown languages get the English titles and no openers."""
    tables = ((_NAMES, Kind.NAME), (_NUMBERS, Kind.NUMBER), (_TITLES, Kind.TITLE), (_TIMES, Kind.TIME))
    source = language if language in _TITLES else "en"
    kinds = {word: kind for table, kind in tables for word in table.get(source, "").split()}
    openers = frozenset(_OPENERS.get(language, _OPENERS["en"] if source == "en" else "").split())
    ends = _COMPOUND_ENDS.get(language, ())
    return Lexicon(kinds, openers, language in ORDINAL_DOT, ends)


def lower_case(word: str) -> str:
    """Lower-case a word so that the Turkish capital İ becomes one plain letter."""
    return word.replace("İ", "i").lower()
