"""Pages told with other numbers, of other peoples, by other persons and with sentences left out, so that a judge does not
know them by heart when he meets them again. Pieces are exchanged one for one or hidden, so that what is asked keeps its
place."""

import random

NUMBERS, PEOPLES, PERSONS, SHORTER = 0.5, 0.35, 0.5, 0.5  # the chance that a page has other ones, or less of them
EACH = 0.7  # the chance that one number or name of such a page is another
HIDDEN = 0.35  # the most of a page that is left out
ENDS = (".", "!", "?", "[unused1]", "[SEP]")  # of sentences; as in WordPieces.java

# Those whose country and adjective are one piece each, whose plural is the adjective's, and whose own wars are seldom
# told of.
NATIONS = (
    "nepal nepali, kenya kenyan, cuba cuban, colombia colombian, brazil brazilian, peru peruvian, ghana ghanaian, "
    "nigeria nigerian, morocco moroccan, algeria algerian, tunisia tunisian, mexico mexican, chile chilean, "
    "venezuela venezuelan, bolivia bolivian, indonesia indonesian, malaysia malaysian, bangladesh bangladeshi"
)

# Names of one piece that are no common words, and whom no report needs to be who they are.
PERSONS_NAMED = (
    # first names of men
    "ahmed ali alan alberto alejandro aleksandr alex alexander alexei alfonso ali andre andreas andrei andrew anthony "
    "antonio boris brian carlos chris daniel david dmitri edward emmanuel enrique eric erik ernest fernando francis "
    "francisco frank george giovanni gregory hans hassan henry hugo ibrahim igor ivan jacob james jan jean jeffrey joe "
    "john jorge jose joseph juan karl kevin leon luis manuel marco maria mario martin maurice max michael miguel mikhail "
    "mohamed mohammed muhammad nicholas nikolai oleg omar oscar otto pablo patrick paul pavel pedro peter philip pierre "
    "rafael raymond ricardo richard robert roberto roger roman samuel sergei simon stefan stephen steven thomas tony "
    "victor viktor vincent vladimir walter yuri yusuf",
    # and of women
    "alice angela anna anne barbara carmen catherine christina clara diana elena elizabeth emily emma eva helen irene "
    "isabella jane jennifer jessica julia karen kate laura linda lisa lucia lucy margaret marie martha mary natalia "
    "nina olga rachel rebecca rosa sandra sara sarah sofia sophia susan teresa vera victoria",
    # surnames
    "adams alvarez anderson bailey baker bennett brooks carter castro chavez clark coleman collins cooper costa cruz "
    "davies davis diaz edwards evans fernandez flores foster garcia gomez gonzales gonzalez graham griffin gutierrez "
    "hamilton harris harrison henderson hernandez hoffman howard hughes ivanov jackson jensen johnson jones kelly khan "
    "kumar larsen lewis lopez martinez matthews mendoza meyer miller mitchell moore morales morgan morris murphy murray "
    "nelson nguyen olsen ortiz parker patel patterson perez peterson phillips ramirez ramos reyes reynolds rivera roberts "
    "robinson rodriguez rogers romero ross ruiz russell sanchez santos schmidt schneider sharma silva singh "
    "smith stewart sullivan taylor thompson torres turner vargas walker watson weber williams wilson wright",
)


class Variety:
    """Knows what may stand for what among the pieces of a vocabulary."""

    def __init__(self, vocabulary):
        place = {piece: i for i, piece in enumerate(vocabulary)}
        self.ends = {place[piece] for piece in ENDS}
        self.nations = [tuple(place[piece] for piece in nation.split()) for nation in NATIONS.split(", ")]
        self.persons = alike([place[name] for name in names.split() if name in place] for names in PERSONS_NAMED)
        digits = {}
        for i, piece in enumerate(vocabulary):
            own = piece.removeprefix("##")
            number = own.isascii() and own.isdigit() and piece not in ("0", "1")  # which say more
            year = len(own) == 4 or piece[:2] in ("19", "20") and len(piece) == 3  # "202 ##4"
            if number and not year:
                digits.setdefault((len(piece), len(own)), []).append(i)
        self.numbers = alike(digits.values())

    def of(self, page):
        """The page or another like it."""
        ids, other = page["ids"], {}
        for chance, exchanged in ((NUMBERS, self.numbers), (PERSONS, self.persons)):
            if random.random() < chance:
                for i in sorted(set(ids)):
                    if i in exchanged and random.random() < EACH:
                        other[i] = random.choice(exchanged[i])
        if random.random() < PEOPLES:
            told = [nation for nation in self.nations if set(nation) & set(ids)]
            untold = [nation for nation in self.nations if nation not in told]
            for nation in told:
                other.update(zip(nation, random.choice(untold)))
        varied = {**page, "ids": [other.get(i, i) for i in ids]}
        return self.shorter(varied) if random.random() < SHORTER else varied

    def shorter(self, page):
        """The page with sentences hidden in which nothing is asked and no right answer stands."""
        ids, needed = page["ids"], {0}
        for q in page["questions"]:
            needed.update(range(q["first"], q["last"] + 1))
            for i in q["right"]:
                needed.update(at for part in q["places"][i] for first, last, _ in part for at in (first, last))
        sentences, begin = [], 1
        for i, piece in enumerate(ids):
            if piece in self.ends and i >= begin:
                sentences.append(range(begin, i + 1))
                begin = i + 1
        spare = [own for own in sentences if not needed.intersection(own)]
        random.shuffle(spare)
        hidden, most = set(), random.random() * HIDDEN * len(ids)
        for own in spare:
            if len(hidden) + len(own) <= most:
                hidden.update(own)
        return {**page, "hidden": hidden, "questions": [without(q, hidden) for q in page["questions"]]}


def without(question, hidden):
    """The question without the places that are hidden, and without the answers that stand nowhere else."""
    kept, places = [], []
    for i, answer in enumerate(question["places"]):
        seen = [[place for place in part if place[0] not in hidden and place[1] not in hidden] for part in answer]
        if all(own or not part for own, part in zip(seen, answer)):
            kept.append(i)
            places.append(seen)
    right = [kept.index(i) for i in question["right"] if i in kept]
    return {**question, "labels": [question["labels"][i] for i in kept], "places": places, "right": right}


def alike(groups):
    """For each piece those that may stand for it."""
    return {i: own for own in map(list, groups) for i in own}
