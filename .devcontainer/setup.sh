#!/usr/bin/env bash
# Makes a machine ready for the book; the dev container and Binder both run it. What is there already is left as it is.
#   setup.sh machine   as root: the .NET SDK of global.json, and Jupyter
#   setup.sh book      as the reader: the library and the Reader built, the kernels registered with Jupyter
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

machine() {
    node --version | grep -qE '^v(2[0-9]|[3-9][0-9])\.' || { echo "setup: the page is built with Node.js 20 or later; this is $(node --version || echo none)." >&2; exit 1; }
    # Prints a version only where an SDK fits global.json.
    if ! dotnet --version >/dev/null 2>&1; then
        curl -fsSL https://dot.net/v1/dotnet-install.sh -o /tmp/dotnet-install.sh
        bash /tmp/dotnet-install.sh --channel 10.0 --install-dir /usr/share/dotnet
        ln -sf /usr/share/dotnet/dotnet /usr/local/bin/dotnet
    fi
    if ! command -v jupyter >/dev/null; then
        apt-get update -qq
        apt-get install -y -qq --no-install-recommends python3-venv >/dev/null
        python3 -m venv /opt/jupyter
        /opt/jupyter/bin/pip install -q -r .devcontainer/requirements.txt
    fi
}

book() {
    dotnet build lib/Reader
    # .NET Interactive is archived and may one day be gone from its registry. The book does not need it: the Reader is a kernel too.
    if dotnet tool restore && dotnet interactive jupyter install; then
        jupyter kernelspec list
    else
        echo "setup: the .NET Interactive kernel cannot be installed here; use the Reader's kernel (README, \"Read it elsewhere\")." >&2
    fi
}

case "${1:-}" in
    machine) machine ;;
    book) book ;;
    *) echo "usage: setup.sh machine | book" >&2; exit 2 ;;
esac
