"""Chance that is the same everywhere: only `Random.random()` is promised to stay as it is between Pythons."""
import random


class Dice:
    def __init__(self, *seed):
        self.random = random.Random("/".join(map(str, seed))).random

    def number(self, low, high):
        """Of low..high, both included."""
        return low + int(self.random() * (high - low + 1))

    def one(self, things):
        return things[int(self.random() * len(things))]

    def some(self, things, count):
        """Different ones, in their order."""
        left = list(range(len(things)))
        chosen = [left.pop(int(self.random() * len(left))) for _ in range(min(count, len(left)))]
        return [things[index] for index in sorted(chosen)]

    def often_early(self, things):
        """The first are drawn far more often than the last, as a few offices issue most plans."""
        return things[int(len(things) * self.random() ** 2.2)]

    def happens(self, chance):
        return self.random() < chance
