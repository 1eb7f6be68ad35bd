import Foundation
import ReferenceGeneration
import Testing

/// The models of this repository.
enum RepositoryModel {
    /// The folder `models`; `nil` where the tests stand without it.
    static let folder: String? = {
        var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let models = folder.appending(path: "models").path
            if FileManager.default.fileExists(atPath: models + "/weather") { return models }
        }
        return nil
    }()
}

extension ReferencePages {
    /// The pages of a model of this repository.
    init(
        of model: String, _ format: ReferenceFormat, as form: ReferenceForm, isOneOfSeveral: Bool = false,
        _ location: SourceLocation = #_sourceLocation
    ) throws {
        let folder = try #require(RepositoryModel.folder, sourceLocation: location)
        try self.init(path: "\(folder)/\(model)", format, form, isOneOfSeveral: isOneOfSeveral, location)
    }
}
