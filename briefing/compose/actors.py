"""States and unions by name and adjective: actors of any day's news, whose name alone ties nothing to an event."""

from __future__ import annotations

from functools import cache

from briefing.text.stems import terms

_STATES: dict[str, str] = {
    "en": """
        afghan afghanistan africa african albania algeria algerian america american angola arab arabia argentina
        argentine armenia asia asian australia australian austria austrian azerbaijan bahrain balkan bangladesh
        belarus belgian belgium bolivia bosnia brazil brazilian britain british bulgaria burma cambodia cameroon
        canada canadian chad chile china chinese colombia colombian congo croatia cuba cuban cyprus czech danish
        denmark dutch ecuador egypt egyptian england english eritrea estonia ethiopia ethiopian eu europe european
        finland finnish france french gaza georgia georgian german germany ghana greece greek guatemala haiti holland
        honduras hungarian hungary iceland india indian indonesia indonesian iran iranian iraq iraqi ireland irish
        israel israeli italian italy ivory japan japanese jordan jordanian kazakhstan kenya kenyan korea korean kosovo
        kremlin kuwait kyrgyzstan laos latvia lebanese lebanon libya libyan lithuania macedonia malaysia malaysian mali
        malta mexican mexico moldova mongolia montenegro moroccan morocco mozambique myanmar nato nepal netherlands
        nicaragua niger nigeria nigerian north norway norwegian oman pakistan pakistani palestine palestinian panama
        paraguay peru philippine philippines poland polish portugal portuguese qatar republic romania romanian russia
        russian rwanda saudi scotland scottish senegal serbia serbian singapore slovakia slovenia somali somalia south
        soviet spain spanish sudan sudanese sweden swedish swiss switzerland syria syrian taiwan tajikistan tanzania
        thai thailand tunisia turk turkey turkish turkmenistan uganda uk ukraine ukrainian un union united us usa
        uzbekistan venezuela venezuelan vietnam vietnamese wales washington western west yemen yemeni zambia zimbabwe
        moscow brussels beijing berlin paris london ankara tehran jerusalem
        house senate congress parliament party republican democrat president minister government state
    """,
}


@cache
def broad_actors(language: str) -> frozenset[str]:
    """The stems of a language's names for them; none where no table is."""
    return frozenset(terms(_STATES.get(language or "en", ""), language or "en"))
