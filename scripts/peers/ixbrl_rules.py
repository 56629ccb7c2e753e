"""Expected values of transformation rules by an independent reader, as a fixture for test/ingest/ixbrl-rules.test.ts.

Runs Arelle's functions (pip install arelle-release) over texts made here for every rule of registries 1 to 5:
    python scripts/peers/ixbrl_rules.py > test/ingest/fixtures/ixbrl-rules.json
Each entry is [rule, text, value]; a text that the reader refuses is left out, for there Mantissa reads what it can.
"""
import builtins
import json
import re

builtins._ = str

from arelle import FunctionIxt
from arelle.formula.XPathContext import FunctionArgType


def alternatives(pattern: str) -> set[str]:
    """The month names in a pattern, in lower case."""
    groups = re.findall(r"\(((?:[^()|]+\|)+[^()|]+)\)", pattern)
    return {one.lower() for group in groups for one in group.split("|") if len(one) > 1 and re.match(r"[^\W\d_]", one)}


MONTHS = sorted(set().union(*(alternatives(one.pattern) for one in vars(FunctionIxt).values() if isinstance(one, FunctionIxt.RePattern))))
used: list[str] = []
match = FunctionIxt.RePattern.match


def recording(self, target):
    """Notes the pattern that a rule compared with, so that a word of another language that slips through is told."""
    used[:] = [self.pattern]
    return match(self, target)


FunctionIxt.RePattern.match = recording


def texts_of(rule: str) -> list[tuple[str, str | None]]:
    """Texts for a rule, each with the month name it holds."""
    plain = rule.replace("-", "")
    if plain.startswith("num"):
        return [(one, None) for one in ["0", "5", "12", "1,234", "1.234", "1 234", "1\u00a0234", "1,234.56", "1.234,56", "1 234,56", "1'234.50", "1’234,50", "0.5", ".5", "12,34,567.80",
                "1,234,567,890.123", "5 pounds 3 pence", "1,234 dollars 05 cents", "12円5銭", "１２円５銭", "007", "-", "10.00"]]
    if "zero" in plain or "dash" in plain or "boolean" in plain or "true" in plain or "false" in plain or "empty" in plain or "nocontent" in plain:
        return [(one, None) for one in ["-", "—", "–", "none"]]
    if "jp" in plain or "cjk" in plain or plain == "dateyearmonthday":
        return [(one, None) for one in ["令和2年3月31日", "平成元年4月1日", "昭和60年12月5日", "令和2年3月", "2019年3月31日", "２０１９年３月３１日", "2019年3月", "2019-3-31", "19/03/31"]]
    texts: list[tuple[str, str | None]] = [(one, None) for one in ["31.12.2019", "1/2/2019", "12/31/2019", "31/12/19", "5-6-07", "30.4", "4/30", "12/2019", "2019-12", "2019/1",
                                                                   "29.2.2020", "३१/१२/२०१९"]]
    for month in MONTHS + ["ii", "iv", "IX", "xii"]:
        for form in ("5. {} 07", "{} 5, 2019", "{} 2019", "2019 {}", "5 {}", "{} 5", "2019. {} 5.", "2019. gada 5. {}"):
            texts.append((form.format(month), month.lower()))
    if "ind" in plain or plain.startswith("calin"):
        for month in FunctionIxt.sakaMonthNumber:
            texts += [(f"{day} {month} 1935", None) for day in (1, 11, 30)]
    return texts


def main() -> None:
    entries = {}
    for functions in (FunctionIxt.tr1Functions, FunctionIxt.tr2Functions, FunctionIxt.tr3Functions, FunctionIxt.tr4Functions, FunctionIxt.tr5Functions):
        for rule, function in functions.items():
            done = set()
            for text, month in texts_of(rule):
                if month is not None and month in done:
                    continue
                try:
                    value = function(text)
                except (FunctionArgType, AssertionError, AttributeError, ValueError, TypeError):
                    continue
                # Fragments that its patterns take for Saka months; hundredths without a unit between.
                if (month is not None and ("ind" in rule or "calin" in rule)) or (rule == "numunitdecimalin" and not re.search(r"[^\W\d]", text)):
                    continue
                roman = "roman" in rule and month in ("ii", "iv", "ix", "xii")
                if value is None or (month is not None and not roman and month not in alternatives(used[0])):
                    continue
                # The first registry did not check dates; what is none is left out.
                if rule.startswith("date") and re.search(r"-(1[3-9]|[2-9]\d)-\d\d$|[०-९]", value):
                    continue
                done.add(month)
                entries[(rule, text)] = value
    print("[")
    print(",\n".join(json.dumps([rule, text, value], ensure_ascii=False) for (rule, text), value in entries.items()))
    print("]")


main()
