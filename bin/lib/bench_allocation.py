"""What giving places out costs, and how good it is, beside the mechanisms of others."""
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

# ru_maxrss is that of the largest child ever: a process of its own tells that of one.
peak_of = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def measure_allocation(measure: pathlib.Path, program: pathlib.Path, most: int, grid: bool) -> None:
    if grid:
        subprocess.run([measure, str(most), "--grid"], check=True)
        return
    with tempfile.TemporaryDirectory() as scratch:
        file = pathlib.Path(scratch) / "instance.json"
        subprocess.run([measure, str(most), "--bound", "--file", file], check=True)
        if file.exists():
            measure_command(program, file)


def measure_command(program: pathlib.Path, file: pathlib.Path) -> None:
    """Reading, giving out and printing. Goals: 2 s and 500 MiB."""
    command = [program, "allocate", file]
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        began = time.monotonic()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        wall = time.monotonic() - began
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        peak = subprocess.run([sys.executable, "-c", peak_of, *command], check=True, capture_output=True, text=True).stdout
        print(f"allocate, file of {file.stat().st_size / 1e6:.0f} MB: {wall:.2f} s, CPU {cpu:.2f} s, {int(peak) / 1024:.0f} MiB")
