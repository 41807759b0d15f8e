# Every target stands alone: what it needs is made first, once.

VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --quiet --disable-pip-version-check
PINNED := --constraint constraints.txt
# The wheel, unpacked: what is tested is what users get.
WHEEL := build/tested

# The first Python that is new enough; set PYTHON=… to choose another.
SUITS := import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))
MINUTES ?= 10

PYTHON ?= $(shell for python in python3.13 python3.12 python3.11 python3 python; do \
	if $$python -c '$(SUITS)' 2>/dev/null; then echo $$python; break; fi; done)

.DEFAULT_GOAL := help
.PHONY: help demo test lint evaluate fuzz bench constraints clean
.DELETE_ON_ERROR:

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1|\2/p' Makefile | awk -F'|' '{ printf "%-18s%s\n", $$1, $$2 }'

demo: $(VENV)/installed ## set up, ingest the five releases of seeds/, search them, show one
	$(VENV)/bin/pressarchive ingest seeds
	$(VENV)/bin/pressarchive search "microgravité"
	$(VENV)/bin/pressarchive show 002

test: lint ## set up, then every check and test, on the built wheel
	$(PIP) install --no-deps --no-build-isolation --upgrade --target $(WHEEL) .
	PYTHONPATH=$(WHEEL) $(PY) -m pytest --numprocesses 2 --cov --cov-report term:skip-covered

lint: $(VENV)/complete ## format, lint, types and the floors of the house
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	$(VENV)/bin/lint-imports --no-logo

evaluate: $(VENV)/complete ## measure extraction, linking and search on real releases
	$(PY) benchmarks/evaluate.py
	$(PY) -m benchmarks.labelled
	$(PY) -m benchmarks.linking
	$(PY) -m benchmarks.linking --undated
	$(PY) -m benchmarks.linking --cost
	$(PY) -m benchmarks.vocabulary
	$(PY) -m benchmarks.crosslingual
	$(PY) -m benchmarks.questions
	$(PY) -m benchmarks.formats
	$(PY) -m benchmarks.same_text
	-$(PY) -m benchmarks.scanned # needs Tesseract
	$(PY) -m benchmarks.encodings

fuzz: $(VENV)/complete ## fuzz every reader and container, MINUTES=10 each; findings lie in build/fuzz
	-$(PIP) install $(PINNED) --group fuzz # without it, inputs are changed at random
	$(PY) -m benchmarks.fuzz --minutes $(MINUTES)

bench: $(VENV)/complete ## measure start-up, peers, ingesting again, kills, hostile inputs and the engine
	$(PIP) install $(PINNED) --group bench
	$(PY) -m benchmarks.startup
	$(PY) -m benchmarks.again
	$(PY) -m benchmarks.adding
	$(PY) -m benchmarks.kills
	$(PY) -m benchmarks.damage
	$(PY) -m benchmarks.exchange
	$(PY) -m benchmarks.together
	$(PY) -m benchmarks.hostile
	$(PY) -m benchmarks.hostile_files
	$(PY) -m benchmarks.large
	$(PY) -m benchmarks.peers --sizes 1000 5000

constraints: ## renew constraints.txt from the newest versions that pyproject.toml allows
	rm -rf build/newest
	$(PYTHON) -m venv build/newest
	build/newest/bin/python -m pip --quiet install --upgrade pip
	build/newest/bin/python -m pip --quiet install . --group dev
	build/newest/bin/python -m pip freeze --all --exclude pressarchive --exclude setuptools > constraints.txt
	rm -rf build/newest

clean: ## remove everything that was made, except the archive
	rm -rf $(VENV) build dist .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/python: constraints.txt
	@test -n "$(PYTHON)" || { echo >&2 "Python 3.11, 3.12 or 3.13 with venv is needed, and none was found." \
		"On Debian and Ubuntu: apt install python3-venv. Another one: make PYTHON=/path/to/python"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(PIP) install $(PINNED) --upgrade pip
	@touch $@

$(VENV)/installed: $(VENV)/python pyproject.toml
	$(PIP) install $(PINNED) --build-constraint constraints.txt --editable .
	$(PY) -m compileall -q pressarchive # what pip does for a package that is not editable
	@touch $@

$(VENV)/complete: $(VENV)/installed
	$(PIP) install $(PINNED) --group dev
	@touch $@
