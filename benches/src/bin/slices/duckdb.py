"""Reads the file once into a native table, then answers each question several times. Speaks JSON on both sides."""
import json
import statistics
import sys
import time

import duckdb

asked = json.load(sys.stdin)
database = duckdb.connect(asked["database"])
database.execute(
    "CREATE TABLE responses (day DATE, unit USMALLINT, survey USMALLINT, channel UTINYINT, language UTINYINT, "
    "age_group UTINYINT, sex UTINYINT, nps UTINYINT, access UTINYINT, encounter UTINYINT, participation UTINYINT, "
    "safety UTINYINT, information UTINYINT, clarity UTINYINT, usefulness UTINYINT)"
)
database.execute(
    f"INSERT INTO responses SELECT DATE '1970-01-01' + day, * EXCLUDE (day) FROM read_csv('{asked['csv']}', "
    "header = false, auto_detect = false, delim = ',', columns = {'day': 'INTEGER', 'unit': 'USMALLINT', "
    "'survey': 'USMALLINT', 'channel': 'UTINYINT', 'language': 'UTINYINT', 'age_group': 'UTINYINT', "
    "'sex': 'UTINYINT', 'nps': 'UTINYINT', 'access': 'UTINYINT', 'encounter': 'UTINYINT', "
    "'participation': 'UTINYINT', 'safety': 'UTINYINT', 'information': 'UTINYINT', 'clarity': 'UTINYINT', "
    "'usefulness': 'UTINYINT'})"
)
database.execute("CREATE TABLE units (unit USMALLINT, service VARCHAR)")
database.executemany("INSERT INTO units VALUES (?, ?)", asked["units"])
database.execute("CHECKPOINT")

answers = []
for sql in asked["questions"]:
    times = []
    for _ in range(asked["runs"] + 1):
        start = time.perf_counter()
        rows = database.execute(sql).fetchall()
        times.append(1000 * (time.perf_counter() - start))
    answers.append({"milliseconds": statistics.median(times[1:]), "rows": [[str(value) for value in row] for row in rows]})
threads = database.execute("SELECT current_setting('threads')").fetchone()[0]
json.dump({"version": duckdb.__version__, "threads": threads, "answers": answers}, sys.stdout)
