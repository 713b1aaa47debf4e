"""What it costs to take in a table of organisations, beside the engine that inserts the same lines."""
import pathlib
import random
import resource
import shutil
import statistics
import subprocess

places = [("Rostock", "18055"), ("Schwerin", "19053"), ("Leipzig", "04103"), ("Erfurt", "99084"), ("Kassel", "34117"),
          ("Bonn", "53111"), ("Köln", "50667"), ("Kiel", "24103"), ("Jena", "07743"), ("Ulm", "89073")]


def invented(lines: int, with_keys: bool) -> str:
    chance = random.Random(1)
    rows = ["schluessel;name;art;kurztext;sitz;sitz_plz;website;rechtsform"]
    for number in range(lines):
        town, code = chance.choice(places)
        name = f"Firma {chance.choice(['Nord', 'Süd', 'Ost', 'West'])} {number} & Söhne"
        key = f"firma-{number}" if with_keys else ""
        rows.append(f"{key};{name};unternehmen;Gibt Familien in {town} Zeit und Räume;{town};{code};"
                    f"https://firma-{number}.example/;GmbH")
    return "\n".join(rows) + "\n"


def children_cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def fresh(folder: pathlib.Path, program: pathlib.Path) -> pathlib.Path:
    """A store with its schema and places, and nobody in it."""
    data = folder / "import-empty"
    if not data.exists():
        subprocess.run([program, "migrate", "--data", data], check=True, stdout=subprocess.DEVNULL)
    return data


def copied(empty: pathlib.Path, data: pathlib.Path) -> pathlib.Path:
    shutil.rmtree(data, ignore_errors=True)
    return pathlib.Path(shutil.copytree(empty, data))


def measure_import(folder: pathlib.Path, program: pathlib.Path, raw: pathlib.Path, turns: int, lines: int = 100_000) -> None:
    empty = fresh(folder, program)
    print(f"-- {lines:,} organisations, {turns} turns; CPU of the whole command beside that of the engine alone\n"
          "| table | our s CPU | the engine's s CPU | ours / engine | goal |\n|---|---|---|---|---|")
    for name, with_keys in (("with keys", True), ("without keys", False)):
        table = folder / "organisations.csv"
        table.write_text(invented(lines, with_keys), encoding="utf-8")
        ours, theirs = [], []
        for _ in range(turns):
            filled = copied(empty, folder / "import-filled")
            before = children_cpu()
            subprocess.run([program, "import", "organisations", table, "--apply", "--json", "--data", filled],
                           check=True, stdout=subprocess.DEVNULL)
            ours.append(children_cpu() - before)
            again = copied(empty, folder / "import-again")
            stores = [data / "buendnisnetz.sqlite" for data in (filled, again)]
            theirs.append(float(subprocess.run([raw, *stores, "organisation"], check=True, capture_output=True).stdout))
        us, them = statistics.median(ours), statistics.median(theirs)
        print(f"| {name} | {us:.2f} | {them:.2f} | {us / them:.1f} | 3 {'reached' if us / them <= 3 else 'MISSED'} |", flush=True)
