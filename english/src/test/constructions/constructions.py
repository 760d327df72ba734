#!/usr/bin/env python3
"""Writes short reports that put every measure into every common construction, with their coding.

The reports that people have coded hold each way of putting a number only now and then: "the number
of Nepalis who … has risen to 40", "the BBC quoted a survivor as saying". Here each is put together
with each verb of each measure, so that the weights see that it is the construction that counts.
The same seed gives the same reports.

usage: constructions.py FOLDER        (writes FOLDER/reports/*.md and FOLDER/gold.jsonl)
"""
import json
import pathlib
import random
import shutil
import sys

REPORTS = 60
HERE = pathlib.Path(__file__).parent

# code, country, adjective, people
ORIGINS = [
    row.split(",")
    for row in """KE,Kenya,Kenyan,Kenyans
NP,Nepal,Nepali,Nepalis
CU,Cuba,Cuban,Cubans
CO,Colombia,Colombian,Colombians
YE,Yemen,Yemeni,Yemenis
IN,India,Indian,Indians
RS,Serbia,Serbian,Serbs
KP,North Korea,North Korean,North Koreans
GE,Georgia,Georgian,Georgians
LK,Sri Lanka,Sri Lankan,Sri Lankans
UZ,Uzbekistan,Uzbek,Uzbeks
TJ,Tajikistan,Tajik,Tajiks
BR,Brazil,Brazilian,Brazilians
GH,Ghana,Ghanaian,Ghanaians
SY,Syria,Syrian,Syrians
GB,Britain,British,Britons
US,the United States,American,Americans
CM,Cameroon,Cameroonian,Cameroonians
UG,Uganda,Ugandan,Ugandans
BD,Bangladesh,Bangladeshi,Bangladeshis
CN,China,Chinese,Chinese nationals
SO,Somalia,Somali,Somalis
PL,Poland,Polish,Poles
ZA,South Africa,South African,South Africans""".splitlines()
]
PEOPLE = (
    "{3}|{3}|{3}|{2} men|{2} nationals|{2} citizens|{2} fighters|{2} volunteers|{2} recruits|"
    "{2} mercenaries|{2} soldiers|men from {1}|citizens of {1}|fighters from {1}|"
    "{2} contract soldiers"
).split("|")

# side, its army, its state
WARS = [
    ("RU", "the Russian army", "Russia"),
    ("UA", "the Ukrainian army", "Ukraine"),
    ("RU", "Wagner", "Russia"),
]
OTHER_SIDE = [
    ("Ukrainian", "\0"), ("Russian", "Ukrainian"), ("\0", "Russian"), ("by Ukraine", "by Russia"),
    ("in Ukraine as POWs", "in Russia as POWs"), ("for Russia", "for Ukraine"), ("Moscow", "Kyiv"),
    ("in Russia", "in Ukraine"), ("into Russia", "into Ukraine"), ("Rostov", "Lviv"),
    ("Wagner", "the International Legion"), ("Belgorod", "Sumy"), ("Yelabuga", "Lviv"),
]

# as written, the names under which it is known
SPEAKERS = [
    tuple(row.split("=")) if "=" in row else (row, row)
    for row in """a spokesman for the rebels
the defence ministry
Ukraine's military intelligence
a senior Western official
their relatives
Human Rights Watch
a sergeant from Brașov
officials in the capital
Andrii Yusov, a spokesman for military intelligence=Andrii Yusov
the regional governor
three former fighters
the foreign ministry
Dmitry Peskov
the Kremlin
two people familiar with the matter
the Financial Times
a UN panel of experts
lawyers for the families
the head of the agency
the mayor
one of the survivors
General Ivan Petrov=Ivan Petrov
Conflict Armament Research
the opposition leader
an official who spoke on condition of anonymity=an official
Western intelligence
the embassy
a commander of the unit
local journalists
the United Nations
a government spokeswoman
investigators
the prime minister
a former prisoner
MP Rana Khalid=Rana Khalid
Mediazona""".splitlines()
]
OUTLETS = ["the BBC", "Reuters", "Le Monde", "the Guardian", "AFP", "Al Jazeera"]
VERBS = (
    "said|told reporters|claimed|reported|estimated|announced|alleged|insisted|confirmed|"
    "acknowledged|believes|added|revealed|noted|warned|conceded|admitted|testified|stressed|"
    "reckons|declared|complained|stated|recalled|disclosed|wrote|maintains"
).split("|")
BARE = {"said", "believes", "claimed", "insisted", "added", "estimated", "confirmed"}

# {s} what is said, {n} who says it, {v} the verb, {w} the verb without its listeners, {o} an outlet
ATTRIBUTIONS = {
    "that": "{N} {v} that {s}.",
    "bare": "{N} {w} {s}.",
    "end": "{S}, {n} {v}.",
    "day": "{S}, {n} {v} on Tuesday.",
    "month": "{S}, {n} {v} in May.",
    "inverted": "{S}, {w} {n}.",
    "according": "According to {n}, {s}.",
    "according-end": "{S}, according to {n}.",
    "quote": "“{S},” {n} {v}.",
    "quote-inverted": "“{S},” {w} {n}.",
    "told": "{N} told {o} that {s}.",
    "told-end": "{S}, {n} told {o} last week.",
    "quoted": "{S}, {o} quoted {n} as saying.",
    "citing": "{S}, {o} reported, citing {n}.",
    "interview": "In an interview with {o}, {n} {v} that {s}.",
    "asked": "{N}, asked about the figures, {v} that {s}.",
    "figures": "Figures from {n} show that {s}.",
    "middle": "In all, {n} {v} on Monday, {s}.",
    "signature": "{S} – {n}",
    "label": "{N}: {s}",
}
USUAL = ["that", "end", "according", "according-end", "told"]

# what stands for a measure behind "the number of"
NOMINAL = {
    "killed": ["{p} killed", "dead among {p}", "deaths among {p}"],
    "wounded": ["{p} wounded", "{p} injured"],
    "casualties": ["{p} killed or wounded", "casualties among {p}", "{p} killed and wounded"],
    "captured": ["{p} captured", "prisoners among {p}", "{p} taken prisoner"],
    "missing": ["{p} missing"],
    "joined": ["{p} recruited", "{p} enlisted", "contracts signed by {p}"],
    "prosecuted": ["{p} convicted", "{p} charged"],
    "serving": ["{p} at the front"],
    "left": ["{p} sent home"],
    "arrived": ["{p} sent to the front"],
    "released": ["{p} released"],
    "trained": ["{p} trained"],
    "willing": ["{p} willing to fight"],
}
NUMBER_WORDS = dict(
    zip(
        [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 30, 40],
        "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty "
        "forty".split(),
    )
)
ABOUT = ["about", "around", "some", "roughly", "nearly", "almost", "an estimated"]
AT_LEAST = ["more than", "at least", "over", "no fewer than", "upwards of"]
AT_MOST = ["up to", "as many as", "fewer than"]
VAGUE = [
    ("dozens of", 24, 99, "vague"), ("hundreds of", 200, 999, "vague"),
    ("several", 3, 9, "vague"), ("scores of", 40, 99, "vague"), ("a dozen", 12, 12, "exact"),
]
SHARES = [
    ("a third", 1 / 3, "exact"), ("half", 0.5, "exact"), ("a quarter", 0.25, "exact"),
    ("two thirds", 2 / 3, "exact"), ("about 40%", 0.4, "about"), ("12%", 0.12, "exact"),
]
ASIDE = [
    "The city has a population of 240,000 and two hospitals.",
    "The war is in its fourth year.",
    "A 34-year-old mechanic, he left behind two children.",
    "The 155th Brigade held the village for 12 days.",
    "The strike damaged 14 buildings and killed nine civilians, among them two children.",
    "The ministry has bought 60 armoured vehicles for $120 million.",
    "Drones hit 3 oil depots overnight.",
    "Turnout in the election was 61%.",
    "The bus carrying 42 tourists was stopped at the border.",
    "More than 2,000 people marched through the capital against the budget.",
    "The company employs 900 people at its plant near the river.",
    "The convoy of 30 trucks had brought food.",
]

dice = random.Random(7)


def phrases():
    """The verb phrases of each measure."""
    found = {}
    for line in (HERE / "phrases.tsv").read_text(encoding="utf-8").splitlines()[2:]:
        measure, phrase = line.split("\t")
        found.setdefault(measure, []).append(phrase)
    return found


PHRASES = phrases()
MEASURES = list(PHRASES)


def upper(text):
    return text[0].upper() + text[1:]


def number():
    """A number as (words, low, high, hedge)."""
    kind = dice.random()
    if kind < 0.25:
        value = dice.choice(list(NUMBER_WORDS))
        return NUMBER_WORDS[value], value, value, "exact"
    value = dice.choice(
        [
            dice.randint(2, 40), dice.randint(13, 99), dice.randint(100, 999),
            dice.randint(11, 99) * 100, dice.randint(2, 15) * 1000,
        ]
    )
    words = f"{value:,}"
    kind = dice.random()
    if kind < 0.40:
        return words, value, value, "exact"
    if kind < 0.60:
        return f"{dice.choice(ABOUT)} {words}", value, value, "about"
    if kind < 0.78:
        return f"{dice.choice(AT_LEAST)} {words}", value, None, "at-least"
    if kind < 0.86:
        return f"{dice.choice(AT_MOST)} {words}", None, value, "at-most"
    if kind < 0.93:
        return f"between {words} and {value * 2:,}", value, value * 2, "range"
    return dice.choice(VAGUE)


def standing():
    """A number that may stand without its noun."""
    while True:
        found = number()
        if not found[0].endswith(" of") and found[0] != "several":
            return found


def exact():
    while True:
        found = standing()
        if found[3] == "exact" and found[0] != "a dozen":
            return found


class Writer:
    """One report and its coding."""

    def __init__(self, name, war, main):
        self.name = name
        self.side, self.army, self.state = war
        self.main = main
        self.gold = []

    def verb(self, measure):
        words = dice.choice(PHRASES[measure])
        if self.side == "UA":
            for old, new in OTHER_SIDE:
                words = words.replace(old, new)
        elif self.army == "Wagner":
            words = words.replace("the Russian army", "Wagner")
        return words

    def code(self, quote, measure, figure, origin, names, status="stated", unit="people"):
        self.gold.append(
            {
                "report": self.name, "quote": quote, "measure": measure,
                "low": figure[1], "high": figure[2], "unit": unit, "hedge": figure[3],
                "detail": None, "origins": [origin[0]], "side": self.side, "status": status,
                "sources": [names], "from": None, "to": None, "place": None, "formation": None,
            }
        )

    def attributed(self, said, ways=None):
        """The sentence with somebody who says it: (sentence, names, status)."""
        name, names = dice.choice(SPEAKERS)
        verb = dice.choice(VERBS)
        way = dice.choice(ways or list(ATTRIBUTIONS))
        plain = "said" if verb == "told reporters" else verb
        if way == "bare" and plain not in BARE:
            way = "that"
        form = ATTRIBUTIONS[way]
        sentence = form.format(
            s=said, S=upper(said), n=name, N=upper(name), v=verb, w=plain, o=dice.choice(OUTLETS)
        )
        alleged = verb in ("claimed", "alleged") and ("{v}" in form or "{w}" in form)
        return sentence, names, "alleged" if alleged else "stated"

    def paragraph(self):
        """Text that tells one thing or several."""
        origin = dice.choice([self.main, self.main, dice.choice(ORIGINS)])
        people = dice.choice(PEOPLE).format(*origin)
        measure = dice.choice(MEASURES)
        verb = self.verb(measure)
        ways = [self.plain] * 6 + [self.of_whom, self.of_those, self.coordinate] * 2
        ways += [self.others, self.others, self.number_who, self.number_who, self.number_of]
        ways += [self.families, self.share, self.countries, self.fates]
        return dice.choice(ways)(origin, people, measure, verb)

    def plain(self, origin, people, measure, verb):
        figure = number()
        text, names, status = self.attributed(f"{figure[0]} {people} {verb}")
        self.code(text, measure, figure, origin, names, status)
        return text

    def of_whom(self, origin, people, measure, verb):
        whole, part = standing(), standing()
        where = dice.choice(
            [f"serving with {self.state}", f"fighting for {self.state}", f"in {self.army}"]
        )
        text, names, status = self.attributed(
            f"there are {whole[0]} {people} {where}, {part[0]} of whom {verb}", USUAL
        )
        self.code(text, "serving", whole, origin, names, status)
        self.code(text, measure, part, origin, names, status)
        return text

    def of_those(self, origin, people, measure, verb):
        whole, part = standing(), standing()
        came = dice.choice(
            ["known to have joined", "who joined", "recruited into", "who have signed up for"]
        )
        text, names, status = self.attributed(
            f"of {whole[0]} {people} {came} {self.army}, {part[0]} {verb}", USUAL
        )
        self.code(text, "joined", whole, origin, names, status)
        self.code(text, measure, part, origin, names, status)
        return text

    def coordinate(self, origin, people, measure, verb):
        first, second = number(), standing()
        other = dice.choice([m for m in MEASURES if m != measure])
        text, names, status = self.attributed(
            f"{first[0]} {people} {self.verb(other)} and {second[0]} {verb}", USUAL
        )
        self.code(text, other, first, origin, names, status)
        self.code(text, measure, second, origin, names, status)
        return text

    def others(self, origin, people, measure, verb):
        first, second = number(), exact()
        other = dice.choice(MEASURES)
        text, names, status = self.attributed(f"{first[0]} {people} {self.verb(other)}", USUAL)
        more = dice.choice(
            [
                "Another {n} {v}.", "{N} others {v}.", "A further {n} {v}.", "Of these, {n} {v}.",
                "{N} of them {v}.", "Among them, {n} {v}.",
            ]
        ).format(n=second[0], N=upper(second[0]), v=verb)
        self.code(text, other, first, origin, names, status)
        self.code(more, measure, second, origin, names)
        return f"{text} {more}"

    def number_who(self, origin, people, measure, verb):
        figure = standing()
        rises = dice.choice(["has risen to", "now stands at", "is put at", "reached"])
        text, names, status = self.attributed(
            f"the number of {people} who {verb} {rises} {figure[0]}", USUAL
        )
        self.code(text, measure, figure, origin, names, status)
        return text

    def number_of(self, origin, people, measure, verb):
        figure = standing()
        counted = dice.choice(NOMINAL[measure]).format(p=people)
        name, names = dice.choice(SPEAKERS)
        text = dice.choice(
            [
                "{N} put the number of {g} at {n}.", "{N} puts the number of {g} at {n}.",
                "{N} estimated the number of {g} at {n}.",
                "The number of {g} has reached {n}, according to {s}.",
                "The number of {g} stands at {n}, {s} said.",
            ]
        ).format(N=upper(name), s=name, g=counted, n=figure[0])
        self.code(text, measure, figure, origin, names)
        return text

    def families(self, origin, people, measure, verb):
        figure = exact()
        text, names, status = self.attributed(
            f"families of the {figure[0]} {people} who {verb} have been told", USUAL
        )
        self.code(text, measure, figure, origin, names, status)
        return text

    def share(self, origin, people, measure, verb):
        words, value, hedge = dice.choice(SHARES)
        text, names, status = self.attributed(f"{words} of the {people} in {self.army} {verb}", USUAL)
        self.code(text, measure, (words, value, value, hedge), origin, names, status, "share")
        return text

    def countries(self, origin, people, measure, verb):
        """A list by country."""
        counted = NOMINAL[measure][0].format(p="foreigners")
        name, names = dice.choice(SPEAKERS)
        lead = dice.choice(
            ["{C}, by country, according to {s}:", "{N} listed {c} by nationality:",
             "Number of {c} ({s}):"]
        ).format(C=upper(counted), c=counted, N=upper(name), s=name)
        lines = [lead]
        for land in dice.sample(ORIGINS, dice.randint(2, 5)):
            figure = exact()
            line = dice.choice(["{o} – {n}", "{o}: {n}", "{n} from {o}"]).format(
                o=land[1].replace("the ", ""), n=f"{figure[1]:,}"
            )
            self.code(line, measure, figure, land, names)
            lines.append(f"- {line}")
        return "\n".join(lines)

    def fates(self, origin, people, measure, verb):
        """A list of what became of people of one country."""
        name, names = dice.choice(SPEAKERS)
        lead = dice.choice(
            ["{N} gave these figures for {p} in {w}'s war:", "Where the {p} are now, according to {s}:"]
        ).format(N=upper(name), s=name, p=origin[3], w=self.state)
        lines = [lead]
        for each in dice.sample(MEASURES, dice.randint(2, 5)):
            figure = standing()
            line = f"{figure[0]} {self.verb(each)}"
            self.code(line, each, figure, origin, names)
            lines.append(f"- {line}")
        return "\n".join(lines)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "reports").mkdir(parents=True)
    gold = []
    for i in range(REPORTS):
        people = dice.choice(ORIGINS)
        writer = Writer(f"h{i + 1:03d}-constructions", WARS[i % 3], people)
        against = "Russia's war" if writer.side == "RU" else "the war for Ukraine"
        text = [f"{writer.state} has turned to foreigners for the war in Ukraine, {people[3]} among them."]
        for _ in range(dice.randint(6, 9)):
            text.append(writer.paragraph())
            if dice.random() < 0.25:
                text.append(dice.choice(ASIDE))
        body = "\n\n".join(text)
        (folder / "reports" / f"{writer.name}.md").write_text(
            f"---\ntitle: {people[3]} in {against}\npublished: 2025-06-02\n---\n{body}\n",
            encoding="utf-8",
        )
        gold += writer.gold
    with open(folder / "gold.jsonl", "w", encoding="utf-8") as out:
        for claim in gold:
            out.write(json.dumps(claim, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
