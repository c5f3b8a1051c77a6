"""Words of Spanish."""

from __future__ import annotations

from briefing.words.records import Abbreviations, Words

WORDS = Words(
    stop_words="""
        a acá afirmó ahí al algo alguna algunas alguno algunos algún allí ambos ante antes aquel aquella
        aquellas aquellos aquí así aun aunque añadió aún bajo bien cada casi como con contra cual cuales
        cualquier cuando cuanto cuya cuyo cuál cuándo cómo da dado de debe del demás desde después dice dijo
        donde dos durante dónde e el ella ellas ello ellos en entonces entre era eran eres es esa esas ese eso
        esos esta estaba estaban estado estamos estar estas este esto estos está están fue fueron gran ha
        haber había habían hace hacer hacia han hasta hay he hemos hoy hubo incluso la las le les lo los luego
        me mediante menos mi mientras mis misma mismo mucha mucho muchos muy más mí nada ni ninguna ningún no
        nos nosotros nuestra nuestras nuestro nuestros nunca o os otra otras otro otros para pero poco por
        porque puede pueden pues que quien quienes quién qué se sea según ser será señaló si sido siempre sin
        sino sobre son su sus sí tal también tampoco tan tanto te tener tiene tienen toda todas todavía todo
        todos tras tu tus tú u un una unas uno unos usted ustedes va vez y ya yo él
    """,
    abbreviations=Abbreviations(
        titles="""
            arq cap cnel d da dr dra drs dña excma excmo gral ing lic mons p.ej prof profa sr sra sras sres
            srta sta sto tte ud uds vd vda vds
        """,
        numbers="""
            abr ago art arts cap dic ene feb fig jul jun mar may n.º nov núm núms oct p pp pág págs res sep
            sept tel vol
        """,
        names="av avda cía ee ee.uu etc s.a uu",
        times="a.m p.m",
        openers="""
            al antes aunque como con cuando de del desde después el ella ellas ellos en esa ese eso esta estas
            este estos la las lo los mientras no nosotros o para pero por se según si sin su sus tras un una
            unas unos y yo él
        """,
    ),
)
