import time


class Report:
    """Counts what holds and shows what does not."""

    LINES = 12

    def __init__(self, loud=True):
        self.passed = 0
        self.failures = []
        self.loud = loud
        self.spent = {}
        self._last = time.monotonic()

    def hold(self, check, where, problems):
        """One check of one page: it holds when `problems` is empty."""
        problems = [str(problem) for problem in problems]
        now = time.monotonic()
        self.spent[check] = self.spent.get(check, 0) + now - self._last
        self._last = now
        if not problems:
            self.passed += 1
            return
        self.failures.append((check, where, problems))
        if self.loud:
            print(f"{check}: {where}")
            for problem in problems[: self.LINES]:
                print("   ", problem)
            if len(problems) > self.LINES:
                print(f"    … and {len(problems) - self.LINES} more")

    def close(self):
        slow = sorted(self.spent.items(), key=lambda item: -item[1])
        print("seconds: " + ", ".join(f"{check} {spent:.0f}" for check, spent in slow if spent >= 0.5))
        print(f"{self.passed} passed, {len(self.failures)} failed")
        return 1 if self.failures or not self.passed else 0
