import ServiceGenerator
import SwiftGeneration
import Testing

@Suite("The output folder")
struct OutputFolderTests {
    let temporary = TemporaryFolder()
    var folder: OutputFolder { OutputFolder(temporary.path) }

    @Test("any number of files is written into one folder")
    func manyFiles() throws {
        let files = (1...250).map { GeneratedFile(path: "Many.docc/\($0).md", contents: "\($0)") }
        let states = try folder.write(files)
        #expect(states.allSatisfy { $0.state == .missing })
        #expect(try folder.compare(files).allSatisfy { $0.state == .current })
    }

    @Test("a file is created, with the folders that it needs")
    func createsFolders() throws {
        let output = OutputFolder(temporary.at("new/deep"))
        let states = try output.write([GeneratedFile(path: "a/b/C.swift", contents: "text")])
        #expect(states == [.init(path: "a/b/C.swift", state: .missing)])
        #expect(temporary.read("new/deep/a/b/C.swift") == "text")
    }

    @Test("a file with the same bytes is not touched")
    func leavesCurrentFile() throws {
        temporary.write("A.swift", "same")
        let before = temporary.identity("A.swift")
        let states = try folder.write([GeneratedFile(path: "A.swift", contents: "same")])
        #expect(states.map(\.state) == [.current])
        #expect(temporary.identity("A.swift") == before)
    }

    @Test("a file with other bytes is replaced, also one of the same length", arguments: ["other", "text!", ""])
    func replacesStaleFile(old: String) throws {
        temporary.write("A.swift", old)
        let states = try folder.write([GeneratedFile(path: "A.swift", contents: "text?")])
        #expect(states.map(\.state) == [.stale])
        #expect(temporary.read("A.swift") == "text?")
        #expect(temporary.names() == ["A.swift"])
    }

    @Test("an empty file can be written and is current afterwards")
    func emptyFile() throws {
        let file = GeneratedFile(path: "A.swift", contents: "")
        #expect(try folder.write([file]).map(\.state) == [.missing])
        #expect(try folder.write([file]).map(\.state) == [.current])
    }

    @Test("a replaced file keeps its permissions")
    func keepsPermissions() throws {
        temporary.write("A.swift", "old")
        temporary.setPermissions("A.swift", 0o600)
        _ = try folder.write([GeneratedFile(path: "A.swift", contents: "new")])
        #expect(temporary.permissions("A.swift") == 0o600)
    }

    @Test(
        "a path that leaves the folder is refused",
        arguments: [
            "../A.swift", "/tmp/A.swift", "a/../../A.swift", "", ".", "a//B.swift", "a/./B.swift", "a\u{0}.swift",
            "a\n.swift", "a\\B.swift", String(repeating: "n", count: 256),
        ])
    func refusesPath(path: String) {
        #expect(throws: FileError.self) { try folder.write([GeneratedFile(path: path, contents: "x")]) }
        #expect(throws: FileError.self) { try folder.compare([GeneratedFile(path: path, contents: "x")]) }
        #expect(temporary.names().isEmpty)
    }

    @Test("a symbolic link in the place of a folder is not followed")
    func refusesLinkedFolder() {
        let outside = TemporaryFolder()
        temporary.link("inner", to: outside.path)
        #expect(throws: FileError.self) { try folder.write([GeneratedFile(path: "inner/A.swift", contents: "x")]) }
        #expect(outside.names().isEmpty)
    }

    @Test("a symbolic link in the place of a file is not followed", arguments: [true, false])
    func refusesLinkedFile(isDangling: Bool) {
        let outside = TemporaryFolder()
        if !isDangling { outside.write("secret", "kept") }
        temporary.link("A.swift", to: outside.at("secret"))
        #expect(throws: FileError.self) { try folder.write([GeneratedFile(path: "A.swift", contents: "x")]) }
        #expect(outside.read("secret") == (isDangling ? nil : "kept"))
    }

    @Test("the folder itself may be a symbolic link, since the user named it")
    func followsRoot() throws {
        temporary.makeFolder("real")
        temporary.link("link", to: temporary.at("real"))
        _ = try OutputFolder(temporary.at("link/")).write([GeneratedFile(path: "A.swift", contents: "x")])
        #expect(temporary.read("real/A.swift") == "x")
    }

    @Test("where one file cannot be written, none is, and nothing is left over")
    func writesAllOrNone() {
        temporary.write("A.swift", "old")
        temporary.makeFolder("B.swift")
        let files = [GeneratedFile(path: "A.swift", contents: "new"), GeneratedFile(path: "B.swift", contents: "new")]
        #expect(throws: FileError.self) { try folder.write(files) }
        #expect(temporary.read("A.swift") == "old")
        #expect(temporary.names() == ["A.swift", "B.swift"])
    }

    @Test("comparing writes nothing, not even the folder")
    func compareWritesNothing() throws {
        let output = OutputFolder(temporary.at("absent"))
        #expect(try output.compare([GeneratedFile(path: "A.swift", contents: "x")]).map(\.state) == [.missing])
        #expect(temporary.names().isEmpty)
    }

    private let mark = GeneratedMark("the mark")

    @Test("marked files are found in the folder, in catalogs and where something was produced; hidden ones aside")
    func findsMarkedFiles() throws {
        let line = "// the mark 1 from a#B, c#D. Do not edit.\n"
        temporary.write("A.swift", line)
        temporary.write("B.docc/Resources/C.md", line)
        temporary.write("written/to/C.swift", line)
        temporary.write("written/to/New.swift", line)
        temporary.write("other/C.swift", line)
        temporary.write("Own.swift", "mine")
        temporary.write("Notes.md", line)
        temporary.write("B.docc/Notes.md", "Files begin with " + line)
        temporary.write(".hidden/A.swift", line)
        temporary.write(".hidden.swift", line)
        temporary.write("Late.swift", String(repeating: " ", count: 2000) + line)
        let found = try folder.markedFiles(mark, besides: ["written/to/New.swift"])
        #expect(found.map(\.path) == ["A.swift", "B.docc/Resources/C.md", "written/to/C.swift"])
        #expect(found.allSatisfy { $0.services == ["a#B", "c#D"] })
        #expect(try OutputFolder(temporary.at("absent")).markedFiles(mark).isEmpty)
    }

    @Test(
        "a mark names services, or none where its line cannot be read",
        arguments: [
            ("// the mark 1 from a#B. Do not edit.", ["a#B"]),
            ("<!-- the mark from a.b#C, d#E. Do not edit. -->", ["a.b#C", "d#E"]),
            ("the mark", []), ("// Mine\n\n // the mark 1 from a#B. Do not edit.", ["a#B"]),
            ("/* the mark from a#B. Do not edit. */", ["a#B"]),
            ("[//]: # \"the mark from a#B. Do not edit.\"", ["a#B"]),
            ("@Comment { the mark from a#B. Do not edit. }", ["a#B"]),
            ("`// the mark from a#B. Do not edit.`", nil), ("See the mark from a#B. Do not edit.", nil),
            ("let text = \"// the mark from a#B. Do not edit.\"", nil), ("the mark from nowhere. Do not edit.", []),
            ("the mark from a#B, nowhere. Do not edit.", []),
            ("the mark from a#B", []), ("the mark\n from a#B. Do not edit.", []),
            ("// a mark from a#B. Do not edit.", nil),
            ("", nil),
        ] as [(String, [String]?)])
    func markedServices(text: String, services: [String]?) {
        #expect(Array(text.utf8).withUnsafeBufferPointer(mark.services) == services)
    }

    @Test("only marked files are deleted, and folders that are empty then; links are left and not followed")
    func deletes() throws {
        let outside = TemporaryFolder()
        outside.write("A.swift", "the mark")
        temporary.write("A.swift", "the mark")
        temporary.write("Own.swift", "mine")
        temporary.write("a/A.swift", "the mark")
        temporary.write("b/A.swift", "the mark")
        temporary.write("b/Own.swift", "mine")
        temporary.write("c/d/A.swift", "the mark")
        temporary.link("Link.swift", to: outside.at("A.swift"))
        try folder.delete(
            ["A.swift", "Own.swift", "Link.swift", "Absent.swift", "a/A.swift", "b/A.swift", "c/d/A.swift"],
            markedBy: mark)
        #expect(temporary.names() == ["Link.swift", "Own.swift", "b"])
        #expect(temporary.names("b") == ["Own.swift"])
        temporary.link("linked", to: outside.path)
        #expect(throws: FileError.self) { try folder.delete(["linked/A.swift"], markedBy: mark) }
        #expect(throws: FileError.self) { try folder.delete(["../A.swift"], markedBy: mark) }
        #expect(outside.names() == ["A.swift"])
    }

    @Test("a file that is too long for one name is still written through a short temporary one")
    func longName() throws {
        let name = String(repeating: "n", count: 249) + ".swift"
        _ = try folder.write([GeneratedFile(path: name, contents: "x")])
        #expect(temporary.names() == [name])
    }
}
