# Consult: `make run` serves the example, `make test` tests everything, `make check` lints.
SHELL := /bin/bash
.DELETE_ON_ERROR:
VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= python3
STAMPS := .make

.PHONY: run install test check bars benchmarks lock messages clean

run: install
	@$(BIN)/consult init
	@$(BIN)/consult example
	@CONSULT_SHOW_MAIL=yes $(BIN)/consult serve

install: $(STAMPS)/system $(STAMPS)/python $(STAMPS)/assets $(STAMPS)/fonts $(STAMPS)/catalogues

$(STAMPS)/system: scripts/system-packages scripts/install-system
	@mkdir -p $(STAMPS)
	@scripts/install-system run
	@touch $@

$(STAMPS)/test-system: scripts/system-packages scripts/install-system
	@mkdir -p $(STAMPS)
	@scripts/install-system test
	@touch $@

$(STAMPS)/python: requirements.txt pyproject.toml
	@mkdir -p $(STAMPS)
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(STAMPS)/test-python: requirements-dev.txt $(STAMPS)/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

$(STAMPS)/npm: assets/package.json assets/package-lock.json $(STAMPS)/system
	@npm --prefix assets ci --silent --no-audit --no-fund
	@touch $@

$(STAMPS)/assets: $(STAMPS)/npm $(shell find assets/css assets/js assets/img assets/build.mjs assets/logical.mjs -type f)
	@npm --prefix assets run --silent build
	@touch $@

$(STAMPS)/catalogues: scripts/compile-catalogues $(wildcard translations/*/LC_MESSAGES/messages.po) $(STAMPS)/python
	@$(BIN)/python scripts/compile-catalogues
	@touch $@

$(STAMPS)/fonts: $(STAMPS)/npm $(STAMPS)/python consult/press/build_fonts.py
	@$(BIN)/python -m consult.press.build_fonts --from assets/node_modules --to consult/press/fonts
	@touch $@

test: install $(STAMPS)/test-system $(STAMPS)/test-python
	@$(BIN)/python -m pytest --numprocesses 2 --dist loadgroup

check: install $(STAMPS)/test-python
	@scripts/check

bars: install $(STAMPS)/test-system $(STAMPS)/test-python
	@scripts/bars

benchmarks: install
	@$(BIN)/python -m benchmarks

messages: install $(STAMPS)/test-python
	@scripts/messages

lock:
	@scripts/lock

clean:
	@rm -rf $(VENV) $(STAMPS) build dist consult/static consult/press/fonts assets/node_modules
