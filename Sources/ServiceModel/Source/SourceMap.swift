/// A place in one of the files that a model was read from.
///
/// Only a byte offset is kept, eight bytes a node; line and column are computed from a ``SourceMap`` when a
/// diagnostic is printed.
package struct SourcePosition: Hashable, Sendable {
    /// The index of the file in the model's ``SourceMap``; `UInt32.max` where there is no source.
    package var file: UInt32
    /// The offset of the first byte, in bytes from the start of the file.
    package var offset: UInt32

    package init(file: UInt32, offset: UInt32) {
        self.file = file
        self.offset = offset
    }

    /// The position of what stands in no file, such as a shape of the prelude.
    package static let none = SourcePosition(file: .max, offset: 0)
}

/// One file that a model was read from.
package struct SourceFile: Sendable {
    /// The path as the user gave it, for diagnostics.
    package let path: String
    /// The text, decompressed where the file was compressed.
    package let contents: [UInt8]

    package init(path: String, contents: [UInt8]) {
        self.path = path
        self.contents = contents
    }
}

/// The files that a model was read from, in the order in which they were read.
package struct SourceMap: Sendable {
    package private(set) var files: [SourceFile] = []

    package init() {}

    /// Adds a file and returns the index that its positions carry.
    package mutating func add(_ file: SourceFile) -> UInt32 {
        files.append(file)
        return UInt32(files.count - 1)
    }

    /// Resolves a position to a path, a line and a column, both counted from 1; the column counts Unicode scalars.
    /// `nil` where the position has no source.
    package func location(of position: SourcePosition) -> SourceLocation? {
        guard position.file < UInt32(files.count) else { return nil }
        let file = files[Int(position.file)]
        let end = min(Int(position.offset), file.contents.count)
        var line = 1
        var lineStart = 0
        var index = 0
        while index < end {
            if file.contents[index] == 0x0A {
                line += 1
                lineStart = index + 1
            }
            index += 1
        }
        var column = 1
        index = lineStart
        while index < end {
            // Continuation bytes belong to the scalar before them.
            if file.contents[index] & 0xC0 != 0x80 { column += 1 }
            index += 1
        }
        return SourceLocation(path: file.path, line: line, column: column)
    }
}

/// A position as people read it.
package struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
    package let path: String
    /// Counted from 1.
    package let line: Int
    /// Counted from 1, in Unicode scalars.
    package let column: Int

    package init(path: String, line: Int, column: Int) {
        self.path = path
        self.line = line
        self.column = column
    }

    package var description: String { "\(path):\(line):\(column)" }
}
