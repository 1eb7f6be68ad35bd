import Testing

@testable import ReferenceGeneration

@Suite("Names of cmdlets")
struct CmdletNameTests {
    private func names(_ operations: String...) -> [String: String] {
        let names = CmdletNames(of: operations, nounPrefix: "X", given: [:])
        return Dictionary(uniqueKeysWithValues: operations.map { ($0, names[$0]?.text ?? "none") })
    }

    /// Operations of Amazon Connect and Amazon Athena, with the cmdlets that AWS Tools for PowerShell has for them.
    @Test(
        "of operations of AWS",
        arguments: [
            ("ActivateEvaluationForm", "Enable-XEvaluationForm"), ("AssociateApprovedOrigin", "Add-XApprovedOrigin"),
            ("AssociateQueueQuickConnects", "Add-XQueueQuickConnect"), ("ClaimPhoneNumber", "Request-XPhoneNumber"),
            ("CreateHoursOfOperation", "New-XHoursOfOperation"), ("CreateUseCase", "New-XUseCase"),
            ("CreatePersistentContactAssociation", "New-XPersistentContactAssociation"),
            ("DeactivateEvaluationForm", "Disable-XEvaluationForm"), ("DeleteRule", "Remove-XRule"),
            ("DescribeAgentStatus", "Get-XAgentStatus"), ("DisassociateLexBot", "Remove-XLexBot"),
            ("DismissUserContact", "Write-XUserContact"), ("GetContactAttributes", "Get-XContactAttribute"),
            ("GetCurrentMetricData", "Get-XCurrentMetricData"), ("GetMetricDataV2", "Get-XMetricDataV2"),
            ("ListAgentStatuses", "Get-XAgentStatusList"), ("ListBots", "Get-XBotList"),
            ("ListDefaultVocabularies", "Get-XDefaultVocabularyList"),
            ("BatchGetNamedQuery", "Get-XNamedQueryBatch"), ("CancelCapacityReservation", "Stop-XCapacityReservation"),
            ("CreatePresignedNotebookUrl", "New-XPresignedNotebookUrl"), ("ExportNotebook", "Export-XNotebook"),
            ("GetQueryResults", "Get-XQueryResult"), ("GetQueryRuntimeStatistics", "Get-XQueryRuntimeStatistic"),
            ("ListApplicationDPUSizes", "Get-XApplicationDPUSizeList"),
            ("ListNotebookMetadata", "Get-XNotebookMetadataList"),
            ("PutCapacityAssignmentConfiguration", "Write-XCapacityAssignmentConfiguration"),
            ("StartQueryExecution", "Start-XQueryExecution"), ("ModifyVolume", "Edit-XVolume"),
        ])
    func known(_ operation: String, _ cmdlet: String) {
        #expect(names(operation)[operation] == cmdlet)
    }

    @Test("keep an approved verb")
    func approvedVerbs() {
        for verb in ["Get", "New", "Publish", "Test", "ConvertTo", "Use", "Wait"] {
            #expect(ApprovedVerbs.contains(verb))
            guard verb != "ConvertTo" else { continue }
            #expect(names("\(verb)Thing")["\(verb)Thing"] == "\(verb)-XThing")
        }
        #expect(!ApprovedVerbs.contains("Create"))
    }

    @Test("of one word begin with Invoke")
    func oneWord() {
        #expect(names("Scan", "Publish") == ["Scan": "Invoke-XScan", "Publish": "Invoke-XPublish"])
    }

    @Test("whose first word no rule knows begin with Invoke too")
    func unknownVerb() {
        #expect(names("FrobnicateThings")["FrobnicateThings"] == "Invoke-XFrobnicateThing")
    }

    @Test("begin with the other verb where the first is taken")
    func secondVerb() {
        #expect(names("RunTask", "StartTask") == ["RunTask": "Invoke-XTask", "StartTask": "Start-XTask"])
        #expect(names("RunTask")["RunTask"] == "Start-XTask")
        #expect(names("RunTasks", "StartTasks")["RunTasks"] == "Invoke-XTask")
    }

    @Test("tell what is described from what is got")
    func describeAndGet() {
        #expect(names("DescribeRule", "GetRule") == ["DescribeRule": "Get-XRuleDetail", "GetRule": "Get-XRule"])
    }

    @Test("tell several from one")
    func collections() {
        #expect(
            names("DescribeStack", "DescribeStacks")
                == ["DescribeStack": "Get-XStack", "DescribeStacks": "Get-XStackCollection"])
    }

    @Test("are never the same, also where capitals are all that differs")
    func unique() {
        let operations = [
            "GetX", "getx", "GetXs", "DescribeX", "DescribeXs", "RetrieveX", "DeriveX", "DeriveXs", "InvokeGetX",
        ]
        let names = CmdletNames(of: operations, nounPrefix: "", given: [:])
        #expect(Set(operations.compactMap { names[$0]?.text.lowercased() }).count == operations.count)
    }

    @Test("take what an override gives, and leave the rest to the rules")
    func given() {
        let names = CmdletNames(
            of: ["GetThing", "ListThings"], nounPrefix: "X",
            given: ["ListThings": (verb: nil, noun: "Thing"), "GetThing": (verb: "Read", noun: nil)])
        #expect(names["ListThings"]?.text == "Get-XThing")
        #expect(names["GetThing"]?.text == "Read-XThing")
    }

    @Test("hold only letters and digits of an operation's name")
    func characters() {
        #expect(names("get_user_names")["get_user_names"] == "Get-XUserName")
    }
}
