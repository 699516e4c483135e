# Everything runs in a virtual environment of the project's own, .venv, made on first use.
# PYTHON=… chooses the Python it is made with; any from 3.11 on will do.

VENV   := .venv
BENCH  := .venv-bench
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --no-input -qq
PYTEST := $(BIN)/python -m pytest

LOCAL  := data/seeds/changzhou-xinbei-2022.txt
PARENT := data/seeds/jiangsu-2022.txt

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test format lint types layers unit docs fix lexicon pages schemas golden eval effect bench fuzz lock clean

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(VENV)/ready ## show what one county left out of its province's document
	@echo '$$ zwgk diff $(LOCAL) $(PARENT)'
	@$(BIN)/zwgk diff $(LOCAL) $(PARENT); code=$$?; \
	if [ $$code -ne 1 ]; then \
	  echo "make demo: zwgk left with $$code; 1 was due: it found mandatory items omitted" >&2; \
	  exit 1; \
	fi

test: format lint types layers unit docs ## run every check, in this order; stop at the first that fails

format: $(VENV)/ready ## is the code formatted? (make fix formats it)
	@echo '── format'
	@$(BIN)/ruff format --check

lint: $(VENV)/ready ## does ruff find fault?
	@echo '── lint'
	@$(BIN)/ruff check

types: $(VENV)/ready ## does mypy, strict?
	@echo '── types'
	@$(BIN)/mypy

layers: $(VENV)/ready ## does anything import what it must not?
	@echo '── layers'
	@$(BIN)/lint-imports --no-logo

unit: $(VENV)/ready ## run the tests, the doctests with them
	@echo '── test'
	@$(PYTEST) --numprocesses=auto --ignore=tests/docs

# The second -q leaves out pytest's last line, so that `make test` prints one such line, not two.
docs: $(VENV)/ready ## is what the documents say so: README as written, links, glossary?
	@echo '── docs'
	@$(PYTEST) -q tests/docs

fix: $(VENV)/ready ## format the code and mend what ruff can mend
	@$(BIN)/ruff check --fix --exit-zero --quiet
	@$(BIN)/ruff format

lexicon: $(VENV)/ready ## compile the vocabulary, after a change to its YAML
	@$(BIN)/python -m zwgk.read.lexicon_files

pages: $(VENV)/ready ## write the pages of the rules anew, after a change to a rule or its words
	@$(BIN)/python -m zwgk.cli.rule_files

schemas: $(VENV)/ready ## write the JSON Schemas anew, after a change to a published shape
	@$(BIN)/python -m zwgk.cli.schema_files

golden: $(VENV)/ready ## write the golden files anew; then read what changed
	@$(PYTEST) tests/golden --update-golden
	@git --no-pager diff --stat -- tests/golden

eval: $(VENV)/ready ## score the verdicts against the annotated pairs
	@$(BIN)/python -m eval

effect: $(VENV)/ready ## show the findings your change gained and lost on the seeds (REVISION=…)
	@$(BIN)/python -m eval.effect $(REVISION)

bench: $(BENCH)/ready ## measure speed beside peers (DOCUMENTS=3000), as docs/performance.md has it
	@$(BENCH)/bin/python -m bench --documents $(or $(DOCUMENTS),3000)

fuzz: $(VENV)/ready ## look for files that break something (SECONDS=600); it keeps what it finds in out/fuzz
	@$(BIN)/python -m fuzz --seconds $(or $(SECONDS),600) $(FILES)

# requirements/*.txt hold the hash of every file that may be installed. To take newer ones:
# make lock UPGRADE=--upgrade
COMPILE := UV_CUSTOM_COMPILE_COMMAND='make lock' uv pip compile --quiet --universal \
           --python-version 3.11 --generate-hashes --annotation-style line $(UPGRADE)

lock: ## write the locked requirements anew (needs uv)
	@$(COMPILE) requirements/build.in -o requirements/build.txt
	@$(COMPILE) pyproject.toml -c requirements/build.txt -o requirements/run.txt
	@$(COMPILE) pyproject.toml --group dev \
	  -c requirements/build.txt -c requirements/run.txt -o requirements/dev.txt
	@$(COMPILE) --group bench -c requirements/build.txt -c requirements/run.txt \
	  -o requirements/bench.txt

clean: ## remove what was made, .venv with it
	@rm -rf $(VENV) $(BENCH) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

# ------------------------------------------------------------------ the environment

# A changed lock makes it anew, so that nothing stays behind; a changed pyproject.toml only
# installs the project again. Without build isolation, which would fetch what no hash vouches for.
$(VENV)/locked: requirements/build.txt requirements/dev.txt
	@python=$$(for p in $(or $(PYTHON),python3 python3.14 python3.13 python3.12 python3.11 python); do \
	  $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; \
	done); \
	if [ -z "$$python" ]; then echo 'zwgk needs Python 3.11 or later (make PYTHON=…)' >&2; exit 1; fi; \
	echo "Making $(VENV) with $$($$python --version) and installing into it, once."; \
	$$python -m venv --clear $(VENV)
	@$(PIP) install --require-hashes -r requirements/build.txt
	@$(PIP) install --require-hashes --no-build-isolation -r requirements/dev.txt
	@touch $@

$(VENV)/ready: $(VENV)/locked pyproject.toml
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

# Of its own: what else is installed beside a program takes part in how fast it starts.
$(BENCH)/ready: requirements/build.txt requirements/run.txt requirements/bench.txt pyproject.toml
	@python3 -m venv --clear $(BENCH)
	@$(BENCH)/bin/python -m pip --disable-pip-version-check --no-input -qq install --require-hashes \
	  -r requirements/build.txt
	@$(BENCH)/bin/python -m pip --disable-pip-version-check --no-input -qq install --require-hashes \
	  --no-build-isolation -r requirements/run.txt -r requirements/bench.txt
	@$(BENCH)/bin/python -m pip --disable-pip-version-check --no-input -qq install \
	  --no-deps --no-build-isolation .
	@touch $@
