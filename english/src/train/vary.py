"""Pages told with other numbers and of other peoples, so that a judge does not know them by heart when he meets them
again. Pieces are exchanged one for one, so that what is asked keeps its place."""

import random

NUMBERS, PEOPLES = 0.5, 0.35  # the chance that a page has other ones
EACH = 0.7  # the chance that one number of such a page is another

# Those whose country and adjective are one piece each, whose plural is the adjective's, and whose own wars are seldom
# told of.
NATIONS = (
    "nepal nepali, kenya kenyan, cuba cuban, colombia colombian, brazil brazilian, peru peruvian, ghana ghanaian, "
    "nigeria nigerian, morocco moroccan, algeria algerian, tunisia tunisian, mexico mexican, chile chilean, "
    "venezuela venezuelan, bolivia bolivian, indonesia indonesian, malaysia malaysian, bangladesh bangladeshi"
)


class Variety:
    """Knows what may stand for what among the pieces of a vocabulary."""

    def __init__(self, vocabulary):
        place = {piece: i for i, piece in enumerate(vocabulary)}
        self.nations = [tuple(place[piece] for piece in nation.split()) for nation in NATIONS.split(", ")]
        alike = {}
        for i, piece in enumerate(vocabulary):
            digits = piece.removeprefix("##")
            number = digits.isascii() and digits.isdigit() and piece not in ("0", "1")  # which say more
            year = len(digits) == 4 or piece[:2] in ("19", "20") and len(piece) == 3  # "202 ##4"
            if number and not year:
                alike.setdefault((len(piece), len(digits)), []).append(i)
        self.numbers = {i: own for own in alike.values() for i in own}

    def of(self, page):
        """The page or another like it."""
        ids, other = page["ids"], {}
        if random.random() < NUMBERS:
            for i in sorted(set(ids)):
                if i in self.numbers and random.random() < EACH:
                    other[i] = random.choice(self.numbers[i])
        if random.random() < PEOPLES:
            told = [nation for nation in self.nations if set(nation) & set(ids)]
            untold = [nation for nation in self.nations if nation not in told]
            for nation in told:
                other.update(zip(nation, random.choice(untold)))
        return {**page, "ids": [other.get(i, i) for i in ids]}
