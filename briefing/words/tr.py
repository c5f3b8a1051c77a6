"""Words of Turkish."""

from __future__ import annotations

from briefing.words.records import Abbreviations, Fitness, Landmarks, Openings, Wordings, Words

WORDS = Words(
    stop_words="""
        ama ancak bir biri birkaç bu bunu da daha de değil diye en gibi göre hem her ile ise için kadar ki mi
        mı ne o olan olarak oldu olduğu olduğunu onu sonra tarafından var ve veya ya yok çok üzere şu
    """,
    abbreviations=Abbreviations(
        titles="""
            alb amr av bkz bnb doç dr gen gör hz krş mim müh op prof sn st tuğ tüm uzm vb.ör yrd yzb çev örn
            öğr
        """,
        numbers="apt bul cad fak kat mah md no s sf sh sok tel",
        names="a.ş bkn cad ltd m.s m.ö mn mr nu sok t.c tl vb vd vs şti",
        openers="""
            ama ancak artık ayrıca bazı ben bir biz bu buna bunlar bunun böylece daha eğer fakat hem her ise
            için o onlar siz sonra ve yandan yine çünkü önce öte şu
        """,
        ordinal_dot=True,
    ),
    openings=Openings(
        person=r"o|onun|onu|ona|ondan|kendisi|kendisine|kendisinin|ona göre",
        thing=(
            r"bu|bunlar|bunun|bunu|buna|bundan|bunların|bunları|şu|şunlar|onlar|onların|onları|"
            r"onlara|böyle|öyle|"
            r"söz konusu|bahse konusu|her iki|her ikisi|ikisi|bazıları|diğerleri|"
            r"diğer(?! yandan)|başka bir|bu(?:nun)? üzerine"
        ),
        connective=(
            r"ancak|ama|fakat|ayrıca|öte yandan|diğer yandan|bununla birlikte|buna karşın|"
            r"buna rağmen|bu nedenle|bu yüzden|"
            r"bu arada|bu sırada|dolayısıyla|böylece|sonra|daha sonra|ardından|ve|ya da|oysa|"
            r"yine de|üstelik|çünkü|"
            r"örneğin|mesela|nitekim|zira|hatta|böylelikle|öyle ki|aynı zamanda"
        ),
    ),
    fitness=Fitness(
        judging="""
            alçakça elbette hain ikiyüzlülük maalesef rezalet saçma utanç
        """,
        address=Wordings(
            (
                r"\b(?:biz|bizim|bize|bizi|siz|sizin|size|ben|benim|bana)\b|"
                r"^\W*(?:takip edin|tıklayın|okuyun|izleyin|abone olun|paylaşın)\b"
            ),
        ),
    ),
    landmarks=Landmarks(
        events={
            "abuse": "işkence",
            "aid": "bağış insani yardım",
            "aircraft": "havayol uçak uçağ",
            "airstrike": "bombardıman",
            "army": "asker ordu",
            "bank": "banka",
            "bomb": "bomba patlam",
            "border": "sınır",
            "church": "kilise papa vatikan",
            "climate": "emisyon iklim",
            "coup": "cunta darbe",
            "court": "mahkem yargı",
            "cycling": "bisiklet",
            "death": "hayatını öldü ölü",
            "drone": "dron insansız",
            "drought": "kurakl kıtlık",
            "drugs": "kokain uyuşturuc",
            "election": "oy seçim",
            "film": "film sinema",
            "fire": "itfaiye yangın",
            "flood": "selin seller taşkın",
            "football": "futbol gol",
            "gas": "doğalgaz",
            "hack": "hacker siber",
            "hospital": "doktor hastane",
            "hostage": "kaçır rehine",
            "inflation": "enflasyon",
            "injured": "yaral",
            "medal": "madalya",
            "missile": "füze roket",
            "navy": "denizci donanma",
            "nuclear": "nükleer uranyum",
            "oil": "opec petrol varil",
            "olympics": "olimpiyat",
            "parliament": "meclis milletvekil",
            "police": "polis",
            "prison": "cezaev hapis tutuk",
            "protest": "gösteri protesto",
            "quake": "deprem",
            "race": "etap yarış",
            "refugee": "göçmen mülteci",
            "rescue": "enkaz kurtar",
            "resign": "istifa",
            "sanction": "yaptırım",
            "ship": "gemi tanker tekne",
            "shooting": "ateş silahl",
            "space": "astronot uydu uzay",
            "storm": "fırtın hortum kasırga tayfun",
            "strike": "grev sendika",
            "summit": "konferans zirve",
            "tax": "vergi",
            "terror": "terör",
            "trade": "gümrük ihracat ithalat",
            "train": "demiryol tren",
            "treaty": "anlaşma antlaşma protokol",
            "trial": "hüküm mahkum suçlu",
            "truce": "ateşkes",
            "tsunami": "tsunami",
            "vaccine": "aşı",
            "virus": "grip salgın virüs",
            "volcano": "volkan yanardağ",
        },
        states={
            "CN": "çinli",
            "DE": "alman",
            "ES": "ispanyol",
            "FR": "fransız",
            "GB": "britanya ingiliz ingiltere",
            "GR": "yunan",
            "NL": "hollanda",
            "RU": "rus",
            "US": "amerika",
        },
    ),
)
