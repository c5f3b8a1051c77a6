"""What numbers are counted in: measures, currencies, people, and the words for what befell them."""

from __future__ import annotations

from briefing.text.word_lists import word_set


def _table(rows: str) -> dict[str, str]:
    """Rows of "unit: spelling, spelling"."""
    table: dict[str, str] = {}
    for row in rows.strip().splitlines():
        unit, _, spellings = row.partition(":")
        for spelling in spellings.split(","):
            table[spelling.strip()] = unit.strip()
    return table


# spelling → unit as it is printed
MEASURES = _table(
    """
%: %, percent, per cent, pct, pc, prozent, pour cent, por ciento, процентов, процента, في المئة, بالمئة
percentage points: percentage point, percentage points, points de pourcentage, prozentpunkte
basis points: basis point, basis points
km: km, kms, kilometer, kilometers, kilometre, kilometres, kilomètres, kilomètre, kilómetros
km: километров, км, كيلومترا, كيلومتر
miles: mi, mile, miles, millas
nautical miles: nautical mile, nautical miles
m: metre, metres, meter, meters, mètres, metros, metern, метров
cm: cm, centimetre, centimetres, centimeter, centimeters
mm: mm, millimetre, millimetres, millimeter, millimeters
feet: ft, foot, feet
inches: inch, inches
sq km: sq km, sq-km, sqkm, square kilometer, square kilometers, square kilometre, square kilometres, km2, km²
square miles: square mile, square miles, sq miles
square feet: square feet, sq ft
square meters: square meter, square meters, square metre, square metres, m2, m²
hectares: hectare, hectares, ha, hectáreas, hektar, гектаров
acres: acre, acres
tonnes: tonne, tonnes, metric ton, metric tons, toneladas, tonnen, тонн, طن, طنا
tons: ton, tons
kg: kg, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes, kilogramm, кг
pounds (weight): lb, lbs
grams: gram, grams
liters: liter, liters, litre, litres, litros
gallons: gallon, gallons
barrels: barrel, barrels, bbl, barils, barriles, barrel
barrels/day: bpd, barrels per day, barrels a day, b/d, barils par jour
cubic meters: cubic meter, cubic meters, cubic metre, cubic metres, m3, m³
MW: mw, megawatt, megawatts
GW: gw, gigawatt, gigawatts
kWh: kwh, kilowatt-hour, kilowatt-hours
km/h: km/h, kph, kmh, kilometers per hour, kilometres per hour, kilometers an hour, kilometres an hour
mph: mph, miles per hour, miles an hour
knots: knot, knots
°C: °c, celsius, degrees c, degrees celsius, degree celsius, c
°F: °f, fahrenheit, f, degrees f, degrees fahrenheit
magnitude: magnitude, magnitudes
degrees: degree, degrees, grad
seconds: second, seconds, sekunden, secondes, segundos
minutes: minute, minutes, min, mins, minuten, minutos, минут, دقيقة
hours: hour, hours, heures, heure, horas, stunden, часов, ساعة
days: day, days, jours, jour, días, tage, tagen, дней, أيام, يوما
weeks: week, weeks, semaines, semanas, wochen, недель, أسابيع
months: month, months, mois, meses, monate, monaten, месяцев, أشهر
years: year, years, ans, années, años, jahre, jahren, лет, سنوات, عاما
decades: decade, decades
TB: tb, terabyte, terabytes
GB: gb, gigabyte, gigabytes
MB: mb, megabyte, megabytes
KB: kb, kilobyte, kilobytes
Gbps: gbps, gigabits per second
Mbps: mbps, megabits per second
GHz: ghz, gigahertz
MHz: mhz, megahertz
Hz: hz, hertz
kW: kw, kilowatt, kilowatts
MWh: mwh, megawatt-hour, megawatt-hours
GWh: gwh, gigawatt-hour, gigawatt-hours
TWh: twh, terawatt-hour, terawatt-hours
mAh: mah
ml: ml, millilitre, millilitres, milliliter, milliliters
mg: mg, milligram, milligrams
micrograms: µg, microgram, micrograms
ounces: oz, ounce, ounces
yards: yd, yds, yard, yards
square feet: sqft, sq. ft
cubic km: cubic km, cubic kilometers, cubic kilometres
cubic meters: cubic meters, cubic metres
hp: hp, bhp, horsepower
cc: cc
dB: db, decibel, decibels
ppm: ppm, parts per million
degrees: degrees kelvin
light years: light year, light years, light-years
times: times as, times more, times higher, times larger, times bigger, times greater, times the, times its
times: times faster, times that
"""
)
# unit → what may be glued to digits, where it differs from a spelling above
_GLUED_ONLY = {
    "m": "m",
    "g": "grams",
    "l": "liters",
    "p": "pence",
    "c": "°C",
    "f": "°F",
    "w": "W",
    "in": "inches",
}
_GLUABLE = (
    "km/h kph kmh mph kmph mi km cm mm m kg g mg lb lbs oz ft in yd ha tb gb mb kb gbps mbps ghz mhz hz kw mw gw kwh"
    " mwh gwh twh mah ml l hp bhp cc db ppm bpd b/d km² km2 m² m2 m³ m3 sqft"
    " sq-km sqkm µg p c f w"
)
# spelling of a unit that may stand right behind digits → unit
GLUED_UNITS = {
    spelling: _GLUED_ONLY.get(spelling) or MEASURES.get(spelling, "") for spelling in _GLUABLE.split()
}
GLUED_UNITS = {spelling: unit for spelling, unit in GLUED_UNITS.items() if unit}
DURATIONS = frozenset(("seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades"))

MEASURE_UNITS = frozenset(unit.lower() for unit in MEASURES.values())

CURRENCIES = _table(
    """
USD: $, us$, $us, usd, dollar, dollars, us dollars, u.s. dollars, american dollars, dlr, dlrs
USD: dólares, доллар, долларов, دولار
EUR: €, eur, euro, euros, евро, يورو
GBP: £, gbp, pounds sterling, sterling, stg
JPY: ¥, jpy, yen
CNY: cny, yuan, renminbi
ILS: ₪, ils, shekel, shekels
INR: ₹, inr, rs, rs., rupee, rupees
RUB: ₽, rub, ruble, rubles, rouble, roubles, рублей
UAH: ₴, uah, hryvnia, hryvnias
TRY: ₺, lira, liras
KRW: ₩, won
NGN: ₦, naira
CNY: rmb
AUD: a$, $a, au$, $au, aud, australian dollars, australian dlrs
CAD: c$, $c, ca$, $ca, can$, cad, canadian dollars, canadian dlrs
NZD: nz$, $nz, nzd, new zealand dollars
HKD: hk$, $hk, hkd, hong kong dollars
SGD: s$, $s, sgd, singapore dollars
TWD: nt$, twd, taiwan dollars
BRL: r$, brl, real, reais
CHF: chf, sfr, fr., swiss francs, franken
AED: aed, dh, dhs, dirham, dirhams
SAR: sar, saudi riyal, saudi riyals
riyals: riyal, riyals, rial, rials
PKR: pkr, pakistani rupees
MYR: rm, myr, ringgit
IDR: rp, idr, rupiah
THB: ฿, thb, baht
PHP: ₱, php
VND: ₫, vnd, dong
KES: ksh, kshs, kes, kenyan shillings
ZAR: r, zar
NGN: n, ngn
BDT: tk, bdt, taka
QAR: qr, qar
PLN: zł, pln, zloty, zlotys
SEK: sek
NOK: nok
DKK: dkk
HUF: huf, forint, forints
CZK: czk
MXN: mx$, mxn
EGP: egp, egyptian pounds
GHS: ghs, ₵, cedi, cedis
GBP: british pounds
pence: pence, penny
kronor: kr, kronor, kroner
shillings: sh, shilling, shillings
marks: marks, deutschmarks
cents: cent, cents
pounds: pounds, pound
francs: franc, francs
pesos: peso, pesos
dinars: dinar, dinars
rand: rand
"""
)

# nouns for human beings: their unit is "people", the noun stays in the subject
PEOPLE = word_set(
    """
    people person persons civilian civilians child children woman women man men girl girls boy boys baby
    babies infant infants adult adults soldier soldiers troop troops fighter fighters militant militants
    rebel rebels gunman gunmen insurgent insurgents policeman policemen officer officers guard guards
    peacekeeper peacekeepers hostage hostages prisoner prisoners detainee detainees resident residents
    villager villagers inhabitant inhabitants student students pupil pupils teacher teachers worker
    workers employee employees staff driver drivers doctor doctors nurse nurses medic medics paramedic
    paramedics journalist journalists refugee refugees migrant migrants evacuee evacuees passenger
    passengers crew crewmen sailor sailors seafarer seafarers pilot pilots tourist tourists pilgrim
    pilgrims protester protesters protestor protestors demonstrator demonstrators suspect suspects
    patient patients victim victims survivor survivors casualty casualties voter voters citizen citizens
    national nationals settler settlers firefighter firefighters rescuer rescuers volunteer volunteers
    caregiver caregivers organizer organizers organiser organisers backer backers supporter supporters engineer
    engineers lawyer lawyers activist activists scientist scientists researcher researchers player players
    lawmaker lawmakers legislator legislators senator senators priest priests nun nuns monk monks bishop bishops
    foreigner foreigners hijacker hijackers developer developers follower followers fan fans
    subscriber subscribers customer customers participant participants attendee attendees
    applicant applicants graduate graduates immigrant immigrants teenager teenagers youth youths expatriate expatriates
    expert experts specialist specialists technician technicians cadet cadets recruit recruits veteran veterans
    contractor contractors individual individuals respondent respondents consumer consumers
    judge judges juror jurors executive executives trader traders investor investors mercenary mercenaries
    jihadist jihadists terrorist terrorists attacker attackers bomber assailant assailants captive captives
    abductee abductees returnee returnees trainee trainees candidate candidates artist artists
    dockworker dockworkers intern interns seekers asylum-seekers hunter hunters climber climbers
    petitioner petitioners signatory signatories donor donors visitor visitors commuter commuters homeowner homeowners
    taxpayer taxpayers bystander bystanders campaigner campaigners marcher marchers striker strikers smuggler smugglers
    trafficker traffickers sniper snipers poacher poachers robber robbers inspector inspectors observer observers
    skier skiers swimmer swimmers cyclist cyclists runner runners wrestler wrestlers boxer boxers gymnast gymnasts
    claimant claimants pensioner pensioners recipient recipients beneficiary beneficiaries tenant tenants
    farmer farmers fisherman fishermen miner miners delegate delegates minister ministers marine marines
    missionary missionaries airman airmen official officials member members personnel reservist
    reservists commander commanders combatant combatants servicemen dead wounded injured missing
    displaced others inmate inmates spectator spectators shoppers worshippers mourners athletes
    personnes personne morts mort blessés déplacés habitants civils enfants soldats victimes disparus
    réfugiés personas muertos heridos desplazados habitantes civiles niños soldados víctimas refugiados
    menschen tote toten verletzte verletzten soldaten kinder zivilisten flüchtlinge opfer einwohner
    bewohner человек людей человека погибших раненых детей солдат жителей военных пострадавших شخص شخصا
    أشخاص قتيل قتيلا قتلى جريح جريحا جرحى مدنيا مدنيين طفلا أطفال نازح نازحا جنديا جنود نسمة
    """
)

# word → what happened; one class is one thing to the ledger
EVENTS = _table(
    """
killed: killed, kill, kills, killing, dead, died, die, dies, dying, deaths, death, fatalities
killed: fatality, perished, slain, murdered, massacred, executed, lives, death toll, drowned
killed: lost their lives, fatally, morts, mort, morte, mortes, tués, tué, tuée, tuées, muertos
killed: muertas, fallecidos, fallecieron, murieron, tote, toten, getötet, погибших, погибли
killed: погиб, убиты, قتيل, قتيلا, قتلى, مقتل, قتل
wounded: wounded, wound, wounds, wounding, injured, injure, injures, injuring, hurt, injuries
wounded: injury, blessés, blessées, blessé, heridos, heridas, herida, herido, verletzte
wounded: verletzten, verletzt, раненых, ранены, пострадали, جريح, جريحا, جرحى, إصابة
displaced: displaced, displacing, displaces, homeless, uprooted, forced from, fled, flee, fleeing
displaced: evacuated, evacuating, déplacés, déplacées, évacués, évacuées, desplazados, vertrieben, نازح, نازحا, نزوح
missing: missing, unaccounted, disappeared, disparus, desaparecidos, vermisst, пропали, مفقودا, مفقودين
arrested: arrested, arresting, detained, detaining, arrests, detentions, arrêtés, interpellés
arrested: detenidos, festgenommen, задержаны
captured: captured, abducted, kidnapped, hostage, hostages, abducting, kidnapping, taken hostage
rescued: rescued, rescuing, saved
infected: infected, infections, sickened, hospitalized, hospitalised
sentenced: sentenced, convicted
released: released, freed
"""
)
# how the ledger and the tables name a class met as a verb ("killing 31" counts the killed)
EVENT_NOUNS = word_set(
    """
    dead deaths fatalities injuries infections arrests morts tués blessés déplacés disparus muertos
    heridos tote toten verletzte verletzten погибших раненых قتيل قتيلا قتلى جريح جريحا جرحى
    """
)
