"""Facts of iXBRL and XBRL files as an independent reader (Arelle, pip install arelle-release) sees them, for comparison with `mantissa inspect facts`.

    python scripts/peers/arelle_facts.py FILE... > facts.jsonl

No taxonomy is fetched: Arelle is offline, and values, contexts and units need none. One JSON line a file: {file, facts: [...]}, each fact
[concept, contextRef, start, end, instant, dimensions, unit, value, hidden, nil]. Arelle does not ship the SEC's own transformations;
their values are null here and such facts are compared in all but value.
"""
import builtins
import gzip
import json
import os
import shutil
import sys
import tempfile

builtins._ = str

from lxml import etree

from arelle import Cntlr, FileSource

XBRLI = "{http://www.xbrl.org/2003/instance}"
XBRLDI = "{http://xbrl.org/2006/xbrldi}"
HIDDEN = ("{http://www.xbrl.org/2008/inlineXBRL}hidden", "{http://www.xbrl.org/2013/inlineXBRL}hidden")


def text(element) -> str:
    return "".join(element.itertext()).strip() if element is not None else ""


def context_of(context) -> list:
    period = context.find(XBRLI + "period")
    found = {name: text(period.find(XBRLI + name))[:10] or None for name in ("startDate", "endDate", "instant")}
    dimensions = {}
    for member in context.iter(XBRLDI + "explicitMember", XBRLDI + "typedMember"):
        dimensions[member.get("dimension").strip()] = text(member)
    return [found["startDate"], found["endDate"], found["instant"], dimensions]


def unit_of(unit) -> str:
    def measures(parent) -> str:
        return "*".join(text(one).split(":")[-1] for one in parent.findall(XBRLI + "measure"))

    divide = unit.find(XBRLI + "divide")
    if divide is None:
        return measures(unit)
    return measures(divide.find(XBRLI + "unitNumerator")) + "/" + measures(divide.find(XBRLI + "unitDenominator"))


def instance_rows(path: str) -> list:
    """Facts of a plain instance: Arelle tells them by their schemas, which it cannot fetch; here every element with a contextRef is one."""
    root = etree.parse(path, etree.XMLParser(huge_tree=True, recover=True)).getroot()
    contexts = {one.get("id"): context_of(one) for one in root.iter(XBRLI + "context")}
    units = {one.get("id"): unit_of(one) for one in root.iter(XBRLI + "unit")}
    rows = []
    for fact in root.iter(etree.Element):
        reference = fact.get("contextRef")
        if reference is None:
            continue
        name = etree.QName(fact).localname
        nil = fact.get("{http://www.w3.org/2001/XMLSchema-instance}nil") in ("true", "1")
        unit = fact.get("unitRef")
        rows.append([f"{fact.prefix}:{name}" if fact.prefix else name, reference, *contexts.get(reference, [None, None, None, {}]), units.get(unit),
                     None if nil else text(fact), False, nil, unit is not None, False])
    return rows


def is_hidden(fact) -> bool:
    return any(one.tag in HIDDEN for one in fact.iterancestors())


def row(fact) -> list:
    sec = "ixt-sec" in (fact.get("format") or "")
    value = None if fact.isNil or sec else fact.value
    numeric = fact.localName in ("nonFraction", "fraction") or (fact.unitID is not None)
    return [
        f"{fact.qname}",
        fact.contextID,
        *(context_of(fact.context) if fact.context is not None else [None, None, None, {}]),
        unit_of(fact.unit) if fact.unit is not None else None,
        value,
        is_hidden(fact),
        fact.isNil,
        numeric,
        sec,
    ]


def main() -> None:
    controller = Cntlr.Cntlr(logFileName=os.devnull)
    controller.webCache.workOffline = True
    with tempfile.TemporaryDirectory() as folder:
        for path in sys.argv[1:]:
            name = os.path.basename(path).removesuffix(".gz")
            if name.endswith(".xml") or name.endswith(".xhtml"):
                plain = os.path.join(folder, name)
            else:
                plain = os.path.join(folder, name.rsplit(".", 1)[0] + ".htm")
            with gzip.open(path) if path.endswith(".gz") else open(path, "rb") as source, open(plain, "wb") as target:
                shutil.copyfileobj(source, target)
            model = controller.modelManager.load(FileSource.openFileSource(plain, controller))
            print(json.dumps({"file": os.path.basename(path), "facts": [row(fact) for fact in model.facts] or instance_rows(plain)}))
            sys.stdout.flush()
            model.close()


main()
