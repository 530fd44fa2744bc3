#!/usr/bin/env python3
"""What an editor offers in a builder's chain, and what it says.

    bench/editor/measure.py                    the editor, by rust-analyzer
    bench/editor/measure.py --cost             the compiler: instructions, inference, messages
    bench/editor/measure.py --recording DIR    another checkout of this repository, such as a trial

Needs the Python standard library; for the editor also `rust-analyzer` (or RUST_ANALYZER=path) and,
so that closures are understood, the sources of the standard library (`rustup component add
rust-src`, or RUST_SRC=path of its `library`); for the cost `valgrind`. Builds in `target/`.

A method is illegal where rustc refuses it in our words; a missing field does not count, because it
may still come. `docs/editor.md` has the numbers and what was decided by them.
"""

import argparse
import json
import os
import pathlib
import queue
import re
import shutil
import subprocess
import sys
import threading

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SCRATCH = HERE / "target" / "probes"
TARGET = HERE / "target" / "cargo"

# Where a person stops and asks, `$0`: name, and program.
PARCEL = {
    "letter": "Order::<Letter>::builder().$0;",
    "parcel": "Order::<Parcel>::builder().$0;",
    "freight, note is set": 'Order::<Freight>::builder().note("x").$0;',
    "handling of a parcel": "Order::<Parcel>::builder().handling(|h| h.$0);",
    "handling of freight": "Order::<Freight>::builder().handling(|h| h.$0);",
    "handled roughly": "Order::<Parcel>::builder().handling(|h| h.care(Rough).$0);",
    "in the midst of a chain": 'Order::<Letter>::builder().$0\n.recipient("x").build();',
}
RECORDING = {
    "client_request": "StartClientRequest::<{M}>::builder().$0;",
    "recording_config": "StartClientRequest::<{M}>::builder().recording_config(|c| c.$0);",
    "… of audio": "StartClientRequest::<{M}>::builder()"
    ".recording_config(|c| c.stream_types(stream_types::Audio).$0);",
    "recording_config, 3 deep": "Start::<{M}>::builder()"
    ".client_request(|r| r.recording_config(|c| c.$0));",
    "storage_config": "StartClientRequest::<{M}>::builder()"
    ".storage_config(|s| s.vendor(vendor::S3).$0);",
}
HOVERS = {
    "bounds": [
        ("legal", "Order::<Parcel>::builder().wei$0ght(12);"),
        ("illegal", "Order::<Letter>::builder().wei$0ght(12);"),
        ("closure", "Order::<Parcel>::builder().handling(|h$0| h.drop_height(0.5));"),
    ],
    "recording": [
        ("legal", "StartClientRequest::<Mix>::builder()"
         ".recording_config(|c| c.audio_prof$0ile(todo!()));"),
        ("illegal", "StartClientRequest::<Individual>::builder()"
         ".recording_config(|c| c.audio_prof$0ile(todo!()));"),
        ("closure", "StartClientRequest::<Individual>::builder()"
         ".recording_config(|c$0| c.stream_types(stream_types::Audio));"),
    ],
}
HOVERS["twins"] = HOVERS["bounds"]
# What the mode is inferred from, apart from the place where it is needed. rustc takes it or not.
INFERENCE = {
    "from what is returned": 'fn it() -> Order<Parcel> {\n'
    '    Order::builder().recipient("x").weight(12).build()\n}',
    "from what is returned, nested": 'fn it() -> Order<Parcel> {\n'
    '    Order::builder().recipient("x").weight(12).handling(|h| h.drop_height(0.5)).build()\n}',
    "in a nested closure": "fn it() {\n"
    "    let _ = Order::<Parcel>::builder().handling(|h| h.drop_height(0.5));\n}",
    "in a closure for a function": "fn with<R>(f: impl FnOnce(OrderBuilder<Letter>) -> R) -> R {\n"
    '    f(Order::builder())\n}\nfn it() {\n    let _ = with(|b| b.stamp("x").recipient("y"));\n}',
    "in a fold": 'fn it() {\n    let one = Order::<Letter>::builder();\n'
    '    let _ = ["a"].iter().fold(one, |b, s| b.stamp(*s));\n}',
    "in a closure, by its call": "fn it() {\n"
    '    let stamped = |b: OrderBuilder<_>| b.stamp("x");\n'
    "    let _ = stamped(Order::<Letter>::builder());\n}",
    "by a path": 'fn it() {\n    let _ = OrderBuilder::stamp(Order::<Letter>::builder(), "x");\n}',
}
# Programs that break one rule each.
BROKEN = {
    "a field of another mode": "Order::<Letter>::builder().weight(12);",
    "the same in a closure": "Order::<Parcel>::builder().handling(|h| h.pallets(3));",
    "a field of another tag": "Order::<Parcel>::builder().handling(|h| h.care(Rough).padding(\"x\"));",
    "an excluded field": 'Order::<Parcel>::builder().note("x").bell(true);',
    "a missing field": "Order::<Letter>::builder().build();",
    "a tag that comes too late": 'Order::<Parcel>::builder().handling(|h| h.padding("x"));',
    "a misspelt method": "Order::<Parcel>::builder().wieght(12);",
}


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--cost", action="store_true")
    options.add_argument("--recording", type=pathlib.Path, default=ROOT)
    options.add_argument("--verbose", action="store_true", help="list what is offered")
    options = options.parse_args()
    write_package(options.recording.resolve())
    if options.cost:
        cost()
    else:
        editor(options.verbose)


# ---- the probes ----------------------------------------------------------------------------------


def write_package(recording):
    (SCRATCH / "src").mkdir(parents=True, exist_ok=True)
    (SCRATCH / "src" / "main.rs").write_text("fn main() {}\n")
    shutil.copy(recording / "Cargo.lock", SCRATCH)
    (SCRATCH / "Cargo.toml").write_text(f"""[package]
name = "probes"
edition = "2024"

[workspace]

[dependencies]
bounds = {{ path = '{HERE / "bounds"}', package = "parcel-bounds" }}
twins = {{ path = '{HERE / "twins"}', package = "parcel-twins" }}
recording = {{ path = '{recording}', default-features = false }}
""")


def head(library):
    """What a program of a library begins with."""
    if library == "recording":
        return (
            "#![allow(warnings)]\nuse recording::mode::{Individual, Mix};\n"
            "use recording::start::{Start, StartClientRequest};\n"
            "use recording::{stream_types, vendor};\nfn main() {}\n"
        )
    return (
        f"#![allow(warnings)]\nuse {library}::care::Rough;\n"
        f"use {library}::service::{{Freight, Letter, Parcel}};\n"
        f"use {library}::{{Order, OrderBuilder}};\nfn main() {{}}\n"
    )


def probes():
    """Library, name and statement of each place."""
    for library in ["bounds", "twins"]:
        for name, statement in PARCEL.items():
            yield library, name, statement
    for mode in ["Individual", "Mix"]:
        for name, statement in RECORDING.items():
            yield "recording", f"{name}, {mode}", statement.replace("{M}", mode)


def program(library, *statements):
    functions = [f"fn f{n}() {{\nlet _ = {text}\n}}\n" for n, text in enumerate(statements)]
    return head(library) + "".join(functions)


def check(text):
    """rustc's errors about a program: line, code, headline."""
    (SCRATCH / "src" / "main.rs").write_text(text)
    environment = {**os.environ, "CARGO_TARGET_DIR": str(TARGET)}
    output = subprocess.run(
        ["cargo", "check", "-q", "--message-format=json"],
        cwd=SCRATCH, env=environment, capture_output=True, text=True,
    )
    errors = []
    for line in output.stdout.splitlines():
        message = json.loads(line).get("message")
        if message and message["level"] == "error" and message["spans"]:
            place = next(span for span in message["spans"] if span["is_primary"])
            code = (message["code"] or {}).get("code")
            errors.append((place["line_start"], code, message["message"], message["rendered"]))
    if output.returncode and not errors:
        sys.exit(output.stderr)
    return errors


def illegal(library, statement, methods):
    """Those of the methods that rustc refuses there, in our words."""
    calls = []
    for method, arguments in methods:
        call = f"{method}({', '.join(['todo!()'] * arguments)})"
        calls.append(statement.replace("$0", call).replace("\n.recipient(\"x\").build()", ""))
    text = program(library, *calls)
    begins = [n for n, line in enumerate(text.splitlines(), 1) if re.match(r"fn f\d+", line)]
    refused = set()
    for line, code, headline, _ in check(text):
        words = ["is not allowed", "exclude each other", "is already", "was already", "comes too late"]
        if code == "E0277" and any(word in headline for word in words):
            refused.add(max(n for n, begin in enumerate(begins) if begin <= line))
    return {methods[n][0] for n in refused}


# ---- the editor ----------------------------------------------------------------------------------


class Editor:
    """rust-analyzer with the package of probes open."""

    def __init__(self, server):
        self.count = 0
        self.version = 0
        self.inbox = queue.Queue()
        environment = {**os.environ, "CARGO_TARGET_DIR": str(TARGET), "CARGO_NET_OFFLINE": "true"}
        self.process = subprocess.Popen(
            [server], cwd=SCRATCH, env=environment,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )
        threading.Thread(target=self.read, daemon=True).start()
        settings = {
            "checkOnSave": False,
            "cachePriming": {"enable": False},
            # Off unless asked for: they tell broken bounds while a person writes.
            "diagnostics": {"experimental": {"enable": True}},
            "cargo": {"buildScripts": {"enable": True}},
            "completion": {"autoimport": {"enable": False}, "postfix": {"enable": False}},
        }
        if source := os.environ.get("RUST_SRC"):
            settings["cargo"]["sysrootSrc"] = source
        capabilities = {
            "experimental": {"serverStatusNotification": True},
            "textDocument": {
                "completion": {"completionItem": {"labelDetailsSupport": True}},
                "hover": {"contentFormat": ["markdown"]},
                "diagnostic": {},
            },
        }
        self.settings = settings
        self.request("initialize", {
            "processId": os.getpid(), "rootUri": SCRATCH.as_uri(),
            "capabilities": capabilities, "initializationOptions": settings,
        })
        self.notify("initialized", {})
        self.uri = (SCRATCH / "src" / "main.rs").as_uri()
        text = (SCRATCH / "src" / "main.rs").read_text()
        self.notify("textDocument/didOpen", {"textDocument": {
            "uri": self.uri, "languageId": "rust", "version": 0, "text": text,
        }})
        self.wait_until_quiet()

    def read(self):
        stream = self.process.stdout
        while True:
            length = 0
            while (line := stream.readline().strip()):
                name, value = line.split(b":", 1)
                length = int(value) if name.lower() == b"content-length" else length
            if not length:
                return
            self.inbox.put(json.loads(stream.read(length)))

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def notify(self, method, params):
        self.send({"method": method, "params": params})

    def request(self, method, params):
        while True:
            self.count += 1
            self.send({"id": self.count, "method": method, "params": params})
            while True:
                message = self.next()
                if message.get("id") == self.count and "method" not in message:
                    break
            # The server gives up what a change of the text has overtaken.
            if message.get("error", {}).get("code") not in [-32801, -32802]:
                if "error" in message:
                    sys.exit(f"{method}: {message['error']}")
                return message["result"]

    def next(self):
        message = self.inbox.get(timeout=900)
        if "method" in message and "id" in message:
            self.send({"id": message["id"], "result": None})
        return message

    def wait_until_quiet(self):
        while True:
            message = self.next()
            if message.get("method") == "experimental/serverStatus":
                status = message["params"]
                if status.get("message"):
                    print(f"rust-analyzer: {status['message'].splitlines()[0]}", file=sys.stderr)
                if status["quiescent"]:
                    return

    def open(self, text):
        """Shows a text; gives the place of its `$0`."""
        before = text.partition("$0")[0]
        place = {
            "line": before.count("\n"),
            "character": len(before.rpartition("\n")[2]),
        }
        self.version += 1
        self.notify("textDocument/didChange", {
            "textDocument": {"uri": self.uri, "version": self.version},
            "contentChanges": [{"text": text.replace("$0", "")}],
        })
        return {"textDocument": {"uri": self.uri}, "position": place}

    def completions(self, text):
        answer = self.request("textDocument/completion", self.open(text))
        items = answer["items"] if isinstance(answer, dict) else answer or []
        return sorted(items, key=lambda item: item.get("sortText", ""))

    def hover(self, text):
        answer = self.request("textDocument/hover", self.open(text))
        return answer["contents"]["value"] if answer else "(nothing)"

    def diagnostics(self, text):
        params = self.open(text)
        answer = self.request("textDocument/diagnostic", {"textDocument": params["textDocument"]})
        return [f"{item.get('code')}: {item['message']}" for item in answer["items"]]


def editor(verbose):
    server = os.environ.get("RUST_ANALYZER") or shutil.which("rust-analyzer")
    version = server and subprocess.run([server, "--version"], capture_output=True, text=True)
    if not server or version.returncode:
        sys.exit("absent: rust-analyzer (cargo install ra_ap_rust-analyzer, or RUST_ANALYZER=path)")
    print(version.stdout.strip())
    check("fn main() {}\n")
    server = Editor(server)
    print("\n| library | place | offered | of these illegal | of traits | first of the illegal |")
    print("|---|---|--:|--:|--:|---|")
    for library, name, statement in probes():
        report_completions(server, library, name, statement, verbose)
    print("\nhover")
    for library, hovers in HOVERS.items():
        for name, statement in hovers:
            print(f"\n---- {library}: {name}\n{server.hover(program(library, statement))}")
    print("\ndiagnostics of rust-analyzer itself, the experimental ones too")
    for library in ["bounds", "twins"]:
        for name, statement in BROKEN.items():
            said = server.diagnostics(program(library, statement))
            print(f"{library}: {name}: {'; '.join(said) or '(none)'}")
    server.process.kill()


def report_completions(server, library, name, statement, verbose):
    items = server.completions(program(library, statement))
    methods, of_traits = [], 0
    for item in items:
        details = item.get("labelDetails") or {}
        if "(as " in (details.get("detail") or ""):
            of_traits += 1
        elif item.get("kind") in [2, 3]:
            arguments = item.get("detail") or details.get("description") or ""
            methods.append((item["label"].split("(")[0], count_arguments(arguments), item))
    refused = illegal(library, statement, [method[:2] for method in methods])
    first = next((n for n, method in enumerate(methods, 1) if method[0] in refused), "")
    print(f"| {library} | {name} | {len(methods)} | {len(refused)} | {of_traits} | {first} |")
    for method, _, item in methods if verbose else []:
        docs = item.get("documentation") or {}
        docs = (docs.get("value", "") if isinstance(docs, dict) else docs).splitlines()
        print(f"    {'!' if method in refused else ' '} {method}: {docs[0] if docs else ''}")


def count_arguments(signature):
    """Of `fn(mut self, a: A, impl Fn(B) -> C)`, without `self`."""
    inside, depth = signature[signature.find("(") + 1:], 0
    commas = 0
    for n, letter in enumerate(inside):
        if letter in "([{<":
            depth += 1
        elif letter in ")]}" or (letter == ">" and inside[n - 1] != "-"):
            depth -= 1
            if depth < 0:
                break
        elif letter == "," and depth == 0:
            commas += 1
    return commas


# ---- the compiler --------------------------------------------------------------------------------


def cost():
    print("| program | bounds | twins |\n|---|---|---|")
    for name, text in INFERENCE.items():
        print(f"| {name} |", " | ".join(verdict(library, text) for library in ["bounds", "twins"]), "|")
    for name, statement in BROKEN.items():
        said = [check(program(library, statement)) for library in ["bounds", "twins"]]
        print(f"\n---- {name}")
        for library, errors in zip(["bounds", "twins"], said):
            for error in errors:
                print(f"{library}, {len(error[3].splitlines())} lines:\n{error[3]}")
    print("| millions of instructions | bounds | twins |\n|---|--:|--:|")
    if not shutil.which("valgrind"):
        sys.exit("absent: valgrind")
    use = "".join(f"let _ = {text}\n" for text in [
        'Order::<Letter>::builder().recipient("x").stamp("y").build();',
        'Order::<Parcel>::builder().recipient("x").weight(1)'
        '.handling(|h| h.care(Rough).drop_height(0.5)).build();',
        'Order::<Freight>::builder().weight(1).handling(|h| h.pallets(2)).recipient("x").build();',
    ])
    nothing = SCRATCH / "nothing.rs"
    nothing.write_text("")
    print(f"| an empty library | {instructions(nothing, 'nothing'):.1f} | the same |")
    libraries = [instructions(HERE / library / "src" / "lib.rs", library) for library in ["bounds", "twins"]]
    print("| the library |", " | ".join(f"{count:.1f}" for count in libraries), "|")
    uses = []
    for library in ["bounds", "twins"]:
        path = SCRATCH / f"use_{library}.rs"
        path.write_text(head(library) + f"fn it() {{\n{use * 10}}}\n")
        uses.append(instructions(path, f"use_{library}", library))
    print("| thirty chains |", " | ".join(f"{count:.1f}" for count in uses), "|")


def verdict(library, text):
    errors = check(head(library) + text + "\n")
    return "compiles" if not errors else f"{errors[0][1]}: {errors[0][2]}"


def instructions(path, name, library=None):
    """Of rustc, in millions, from source to metadata."""
    sysroot = subprocess.run(["rustc", "--print", "sysroot"], capture_output=True, text=True)
    rustc = pathlib.Path(sysroot.stdout.strip()) / "bin" / "rustc"
    out = SCRATCH / "out"
    out.mkdir(exist_ok=True)
    arguments = [rustc, "--edition=2024", "--crate-type=lib", "--emit=metadata", f"--crate-name={name}",
                 f"--out-dir={out}", path]
    if library:
        arguments += ["--extern", f"{library}={out}/lib{library}.rmeta"]
    output = subprocess.run(
        ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", *arguments],
        capture_output=True, text=True,
    )
    refs = re.search(r"I\s+refs:\s+([\d,]+)", output.stderr)
    if not refs:
        sys.exit(output.stderr)
    return int(refs[1].replace(",", "")) / 1e6


if __name__ == "__main__":
    main()
