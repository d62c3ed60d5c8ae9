# Needs Python 3.11 or newer and make. `make` lists what it can do.

PORT ?= 8000
PYTHON := $(shell for name in python3.11 python3.12 python3.13 python3 python; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
PIP := .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input --require-hashes -r
RUN := .venv/bin/python
# Checks run on the tests' settings: they leave the data folder and the keys alone.
CHECK := DJANGO_SETTINGS_MODULE=tests.settings .venv/bin/python manage.py
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url
RUNTIME := .venv/.with-$(if $(DATABASE_URL),postgres,base)
PYTEST = $(RUN) -m pytest -q -n $(JOBS) --dist loadfile --no-loadscope-reorder
TEMPLATES := find templates -name '*.html' -print0 | xargs -0r
JOBS ?= 2
unexport PYTHONDONTWRITEBYTECODE # five processes of tests and those that they start read the same files
SIZES ?= 1000,10000,100000

.DEFAULT_GOAL := help
.PHONY: help run test test-sqlite test-postgres check check-style check-types check-templates \
	check-migrations check-reference check-tests fix pictures looks lock clean bench

help: ## This list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 24

run: $(RUNTIME) ## The site with its task worker on http://127.0.0.1:8000 (PORT=… chooses another)
	@exec $(RUN) manage.py serve --port $(PORT)

test: .venv/.with-dev ## Rules once, the rest on SQLite and PostgreSQL, journeys in Chromium
	@.ci/install-debian-packages
	@mkdir -p test-results
	@echo "PostgreSQL's tests run beside these; what they say comes at the end."
	@$(MAKE) --no-print-directory test-postgres JOBS=1 >test-results/postgres.txt 2>&1 & \
	postgres=$$!; $(MAKE) --no-print-directory test-sqlite; sqlite=$$?; \
	wait $$postgres; postgres=$$?; cat test-results/postgres.txt; \
	exit $$((sqlite || postgres))

test-sqlite: .venv/.with-dev ## Rules, verbs, races, pages and journeys
	DATABASE=sqlite $(PYTEST) --output test-results/playwright

test-postgres: .venv/.with-dev ## Verbs, races, lists, search and the ledger once more
	DATABASE=postgres $(PYTEST) --output test-results/postgres

bench: .venv/.with-dev ## How everything grows, on both databases (SIZES=1000,10000)
	@.ci/install-debian-packages
	@DATABASE=sqlite $(RUN) -m tests.bench $(SIZES)
	@DATABASE=postgres $(RUN) -m tests.bench $(SIZES)

check: .venv/.with-dev ## Everything but tests, two at once; changes nothing
	@$(MAKE) --no-print-directory -j2 check-types check-style check-templates check-migrations \
		check-reference check-tests

check-style: .venv/.with-dev
	.venv/bin/ruff format --check --quiet .
	.venv/bin/ruff check --quiet .

check-types: .venv/.with-dev
	.venv/bin/mypy

check-templates: .venv/.with-dev
	$(TEMPLATES) .venv/bin/djade --target-version 5.2 --check
	$(TEMPLATES) .venv/bin/djlint --lint --quiet

check-migrations: .venv/.with-dev
	$(CHECK) makemigrations --check --dry-run

check-tests: .venv/.with-dev # every test can be read; those who run them need not compile it again
	@said=$$($(RUN) -m pytest -qq --collect-only) || { echo "$$said"; exit 1; }

check-reference: .venv/.with-dev
	$(CHECK) write_reference --check

fix: .venv/.with-dev ## Formats, sorts, and writes the generated pages of docs/reference
	.venv/bin/ruff check --fix --quiet . || true
	.venv/bin/ruff format --quiet .
	$(TEMPLATES) .venv/bin/djade --target-version 5.2 || true
	$(CHECK) write_reference

pictures: .venv/.with-dev ## Takes the pictures of docs/screens.md and of the README again
	PICTURES=1 $(RUN) -m pytest -q tests/journeys/test_screens.py

looks: .venv/.with-dev ## Pictures of the pages that journeys pass, light and dark, in test-results/looks
	LOOKS=1 $(RUN) -m pytest -q -n $(JOBS) tests/journeys

lock: ## Locks requirements/*.in again (needs uv)
	@command -v uv >/dev/null || { echo "make lock needs uv on the PATH."; exit 1; }
	for name in base postgres dev; do $(LOCK) requirements/$$name.in -o requirements/$$name.txt || exit; done

clean: ## Removes what make and the tests made; keeps var/, where the data is
	rm -rf .venv test-results .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Countersign needs Python 3.11 or newer, and found none on the PATH."; exit 1; }
	$(PYTHON) -m venv .venv

.venv/.with-%: requirements/%.txt | .venv/bin/python
	$(PIP) $<
	@touch $@
