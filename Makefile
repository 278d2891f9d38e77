# Consult: `make run` serves the example, `make test` tests everything, `make check` lints.
SHELL := /bin/bash
.DELETE_ON_ERROR:
VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= python3
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
STAMPS := .make
PYTHON_READY := $(VENV)/.ready
TESTS_READY := $(VENV)/.ready-for-tests
NPM_READY := assets/node_modules/.ready
ACE_READY := tests/press/ace/node_modules/.ready
STATIC := consult/static/manifest.json
FONTS := consult/press/fonts/.ready

.NOTPARALLEL:
.PHONY: run install system test-system test check bars benchmarks lock messages clean

run: install
	@$(BIN)/consult init
	@$(BIN)/consult example
	@CONSULT_SHOW_MAIL=yes $(BIN)/consult serve

install: $(PYTHON_READY) $(STATIC) $(FONTS) $(STAMPS)/catalogues

# Asked each time, for a machine can change under a checkout; it makes nothing out of date.
system:
	@PYTHON=$(PYTHON) scripts/install-system run

test-system:
	@PYTHON=$(PYTHON) scripts/install-system run test

# Each stamp lies in the folder that it speaks of, so that whoever deletes the folder has it made anew.
$(PYTHON_READY): requirements.txt pyproject.toml | system
	@echo "Fetching Python packages" >&2
	@$(BIN)/python -c 'import pip' 2>/dev/null || $(PYTHON) -m venv --clear $(VENV)
	@$(PIP) --require-hashes -r requirements.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(TESTS_READY): requirements-dev.txt $(PYTHON_READY)
	@echo "Fetching what checks and tests need" >&2
	@$(PIP) --require-hashes -r requirements-dev.txt
	@touch $@

$(NPM_READY): assets/package.json assets/package-lock.json | system
	@echo "Fetching styles and fonts" >&2
	@npm --prefix assets ci --silent --no-audit --no-fund
	@touch $@

# Ace checks books in tests; it asks for a newer Node than Debian 12 has, which npm only warns of.
$(ACE_READY): tests/press/ace/package.json tests/press/ace/package-lock.json | system
	@npm --prefix tests/press/ace ci --ignore-scripts --silent --no-audit --no-fund
	@touch $@

$(STATIC): $(NPM_READY) $(shell find assets/css assets/js assets/img assets/build.mjs assets/logical.mjs -type f)
	@npm --prefix assets run --silent build >/dev/null

$(STAMPS)/catalogues: scripts/compile-catalogues $(wildcard translations/*/LC_MESSAGES/messages.po) $(PYTHON_READY)
	@mkdir -p $(STAMPS)
	@$(BIN)/python scripts/compile-catalogues
	@touch $@

$(FONTS): $(NPM_READY) $(PYTHON_READY) consult/press/build_fonts.py
	@$(BIN)/python -m consult.press.build_fonts --from assets/node_modules --to consult/press/fonts
	@touch $@

test: test-system install $(TESTS_READY) $(ACE_READY)
	@$(BIN)/python -m pytest --numprocesses 2 --dist loadgroup

check: install $(TESTS_READY)
	@scripts/check

bars: test-system install $(TESTS_READY) $(ACE_READY)
	@scripts/bars

benchmarks: install
	@$(BIN)/python -m benchmarks

messages: install $(TESTS_READY)
	@scripts/messages

lock:
	@scripts/lock

clean:
	@rm -rf $(VENV) $(STAMPS) build dist consult/static consult/press/fonts assets/node_modules tests/press/ace/node_modules
