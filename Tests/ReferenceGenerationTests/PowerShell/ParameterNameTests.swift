import Testing

@testable import ReferenceGeneration

@Suite("Names of parameters")
struct ParameterNameTests {
    private let cmdlet = CmdletName(verb: "New", noun: "Stack", nounPrefix: "X")

    private func names(_ paths: [String]..., flags: Set<String> = []) -> [ParameterNames.Name] {
        ParameterNames.names(
            of: paths.map { .init(path: $0, isFlag: flags.contains($0.last ?? ""), given: nil) }, cmdlet: cmdlet)
    }

    @Test("are those of members, and the last word's singular, with the old name as an alias")
    func singular() {
        #expect(
            names(["SecurityProfileIds"], ["Name"])
                == [
                    .init(name: "SecurityProfileId", aliases: ["SecurityProfileIds"]), .init(name: "Name", aliases: []),
                ])
    }

    @Test("of flags keep their number")
    func flags() {
        #expect(names(["ContainsDetails"], flags: ["ContainsDetails"]).map(\.name) == ["ContainsDetails"])
    }

    @Test("have the member before, and only that, with all members as an alias")
    func nested() {
        #expect(names(["LexBot", "Name"]) == [.init(name: "LexBot_Name", aliases: [])])
        #expect(
            names(["Storage", "Encryption", "Keys"])
                == [.init(name: "Encryption_Key", aliases: ["Storage_Encryption_Keys"])])
    }

    @Test("have more members before where that tells them apart")
    func longer() {
        #expect(
            names(["S3", "Encryption", "Key"], ["Stream", "Encryption", "Key"]).map(\.name)
                == ["S3_Encryption_Key", "Stream_Encryption_Key"])
    }

    @Test("keep the plural where one of each is there")
    func both() {
        #expect(names(["Tag"], ["Tags"]).map(\.name) == ["Tag", "Tags"])
    }

    @Test("are never the same")
    func unique() {
        let names = names(["tags"], ["Tags"], ["TAGS"], ["A", "Tags"], ["A_Tags"]).map { $0.name.lowercased() }
        #expect(Set(names).count == names.count)
    }

    @Test(
        "that every cmdlet has are made others",
        arguments: [
            ("Credential", "StackCredential"), ("Region", "StackRegion"), ("Select", "StackSelect"),
            ("Force", "ForceNew"),
            ("Verbose", "VerboseOutput"), ("ProfileName", "Profile"), ("Regions", "StackRegion"),
        ])
    func reserved(_ member: String, _ name: String) {
        #expect(names([member]).map(\.name) == [name])
    }

    @Test("have no alias that is reserved or another's name")
    func aliases() {
        #expect(names(["Region"]) == [.init(name: "StackRegion", aliases: [])])
        #expect(names(["Tag"], ["Tags"]).flatMap(\.aliases).isEmpty)
    }

    @Test("stand in an order in which capitals do not count")
    func order() {
        let sorted = ["b", "A_C", "AB", "a", "B", "A"].sorted(by: ParameterOrder.isBefore)
        #expect(sorted == ["a", "A", "A_C", "AB", "b", "B"])
    }
}
