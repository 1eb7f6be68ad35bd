package import ServiceModel

/// A model that was read and found to be in order.
package struct LoadedModel: Sendable {
    /// The form in which a model is written.
    package enum Form: Sendable {
        case smithyAST
        /// Smithy IDL, where at least one of the files is that.
        case smithyIDL
        case aws
    }

    /// The paths that were given.
    package let paths: [String]
    package let form: Form
    /// The model as clients are generated from it: see ``ServiceModel/Model/flattened()``.
    package let model: Model
    /// The model as it is written, with its mixins.
    package let semanticModel: Model
    /// Every file that was read for it.
    package let files: [String]
}

/// Reads models from files and folders, whatever their form.
///
/// Each path is one model: a file, or a folder all of whose files make the model. Files end in `.json`, `.yaml` or
/// `.yml`, or in `.smithy` where they are Smithy IDL, and may be compressed with gzip (`.gz`). A file with a `smithy` key is a Smithy JSON AST; one with
/// `metadata` and `operations` is an AWS model, whose paginators, waiters, examples and endpoint rules are looked for
/// beside it.
package struct ModelLoader {
    /// No file may be larger, compressed or not.
    static let sizeLimit = 512 << 20

    private var files: [String] = []

    private init() {}

    /// Reads every model that can be read; the problems of the others are reported.
    package static func load(paths: [String], diagnostics: inout DiagnosticCollector) -> [LoadedModel] {
        paths.compactMap { load(path: $0, diagnostics: &diagnostics) }
    }

    /// Reads and validates one model, or reports why it cannot be used and returns `nil`.
    package static func load(path: String, diagnostics: inout DiagnosticCollector) -> LoadedModel? {
        load(partsOfOneModel: [path], diagnostics: &diagnostics)
    }

    /// Reads and validates one model whose files, or folders of files, are named one by one, or reports why it cannot be
    /// used and returns `nil`. The files of Smithy models are put together; an AWS model is one file.
    package static func load(
        partsOfOneModel paths: [String], diagnostics: inout DiagnosticCollector
    ) -> LoadedModel? {
        // Only this model's errors decide about it.
        var own = DiagnosticCollector(sources: diagnostics.sources)
        var loader = ModelLoader()
        let read = loader.read(paths, &own)
        if let read {
            if read.form == .aws {
                if !own.hasErrors { ModelValidator.validate(read.model, diagnostics: &own) }
            } else {
                Self.check(read.model, &own)
            }
        }
        diagnostics.sources = own.sources
        for diagnostic in own.diagnostics { diagnostics.report(diagnostic) }
        guard let read, !own.hasErrors else { return nil }
        return LoadedModel(
            paths: paths, form: read.form, model: read.form == .aws ? read.model : read.model.flattened(),
            semanticModel: read.model, files: loader.files)
    }

    /// Checks a model of one of Smithy's forms. What it suppresses counts no more, which may be what was found on reading.
    /// A danger may be suppressed, and so does not keep the rest from being checked.
    static func check(_ model: Model, _ diagnostics: inout DiagnosticCollector) {
        let policy = EventPolicy(model, diagnostics: &diagnostics)
        diagnostics.change { policy.applied(to: $0) }
        if diagnostics.diagnostics.contains(where: { $0.severity == .error }) { return }
        let start = diagnostics.diagnostics.count
        var checked = model
        BuiltInModels.addMissing(to: &checked)
        ModelValidator.validate(checked, library: BuiltInModels.library, diagnostics: &diagnostics)
        diagnostics.change(from: start) { policy.applied(to: $0) }
    }

    /// Finds the files of a model and reports the paths that lead to none.
    private func find(_ paths: [String], _ diagnostics: inout DiagnosticCollector) -> [(path: String, isNamed: Bool)]? {
        var found: [(path: String, isNamed: Bool)] = []
        var seen: Set<String> = []
        var failed = false
        for path in paths {
            do throws(FileError) {
                let files = try ModelFiles(at: path)
                for file in files.paths where seen.insert(file).inserted { found.append((file, files.isNamed)) }
            } catch {
                Self.report(error, path, &diagnostics)
                failed = true
            }
        }
        return failed ? nil : found
    }

    private mutating func read(
        _ paths: [String], _ diagnostics: inout DiagnosticCollector
    ) -> (form: LoadedModel.Form, model: Model)? {
        guard let path = paths.first, let found = find(paths, &diagnostics) else { return nil }
        var smithyFiles = SmithyFiles()
        var hasSmithyFiles = false
        var awsModel: (path: String, document: SourceDocument)?
        for (file, isNamed) in found {
            if Syntax(path: file) == .smithyIDL {
                hasSmithyFiles = true
                guard let (contents, index) = read(file, &diagnostics) else { continue }
                smithyFiles.add(IDLParser.parse(contents, file: index, diagnostics: &diagnostics))
                continue
            }
            guard let document = parse(file, &diagnostics) else { continue }
            let root = document.root
            if root["smithy"] != nil {
                hasSmithyFiles = true
                guard let fragment = SmithyASTReader.read(document, diagnostics: &diagnostics) else { continue }
                smithyFiles.add(fragment)
            } else if AWSModelReader.recognizes(root) {
                if let other = awsModel {
                    Self.report(
                        FileError("there are two AWS models, \(other.path) and \(file); name one of them"), path,
                        &diagnostics)
                    return nil
                }
                awsModel = (file, document)
            } else if isNamed {
                diagnostics.error(
                    "this file is no model; "
                        + "a Smithy model has the key `smithy`, an AWS model `metadata` and `operations`",
                    at: root.position)
            } else {
                diagnostics.warning(
                    "this file is no model and left out; a Smithy model has the key `smithy`, an AWS model "
                        + "`metadata` and `operations`",
                    at: root.position)
            }
        }
        if let awsModel {
            if hasSmithyFiles {
                Self.report(
                    FileError("there are an AWS model, \(awsModel.path), and Smithy files; name one of them"),
                    path, &diagnostics)
                return nil
            }
            let companions = readCompanions(of: awsModel.path, &diagnostics)
            return AWSModelReader.read(awsModel.document, companions: companions, diagnostics: &diagnostics).map {
                (.aws, $0)
            }
        }
        if !hasSmithyFiles {
            if !diagnostics.hasErrors {
                Self.report(
                    FileError("no file of the folder is a model; name a folder that holds one"), path, &diagnostics)
            }
            return nil
        }
        return (smithyFiles.hasIDL ? .smithyIDL : .smithyAST, smithyFiles.model(diagnostics: &diagnostics))
    }

    private mutating func readCompanions(
        of path: String, _ diagnostics: inout DiagnosticCollector
    ) -> AWSModelReader.Companions {
        var companions = AWSModelReader.Companions()
        let folder = FileAccess.split(path).folder
        guard let names = try? FileAccess.names(in: folder.isEmpty ? "." : folder) else { return companions }
        var documents: [SourceDocument?] = []
        for name in ModelFiles.companions {
            let file = ModelFiles.existing(name, in: names)
            documents.append(file.flatMap { parse(FileAccess.join(folder, $0), &diagnostics) })
        }
        companions.paginators = documents[0]
        companions.waiters = documents[1]
        companions.examples = documents[2]
        companions.endpointRuleSet = documents[3]
        return companions
    }

    private mutating func parse(_ path: String, _ diagnostics: inout DiagnosticCollector) -> SourceDocument? {
        guard let syntax = Syntax(path: path) else {
            Self.report(
                FileError("this is no model; models are files ending in \(ModelFiles.endings)"), path, &diagnostics)
            return nil
        }
        guard let (contents, file) = read(path, &diagnostics) else { return nil }
        return syntax == .json
            ? SourceDocument.parseJSON(contents, file: file, diagnostics: &diagnostics)
            : SourceDocument.parseYAML(contents, file: file, diagnostics: &diagnostics)
    }

    /// Reads a file that makes up the model, and decompresses it.
    private mutating func read(
        _ path: String, _ diagnostics: inout DiagnosticCollector
    ) -> (contents: [UInt8], file: UInt32)? {
        var contents: [UInt8]
        do throws(FileError) {
            contents = try FileAccess.read(path, limit: Self.sizeLimit)
            if Gzip.isCompressed(contents) { contents = try Gzip.decompress(contents, limit: Self.sizeLimit) }
        } catch {
            Self.report(error, path, &diagnostics)
            return nil
        }
        files.append(path)
        return (contents, diagnostics.sources.add(SourceFile(path: path, contents: contents)))
    }

    private static func report(_ error: FileError, _ path: String, _ diagnostics: inout DiagnosticCollector) {
        diagnostics.report(Diagnostic(.error, error.message, at: SourceLocation(path: path, line: 1, column: 1)))
    }
}
