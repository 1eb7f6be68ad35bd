/// What approved verbs stand for the first words of operations that are none themselves.
enum VerbTable {
    /// One way to say an operation's first word in a cmdlet's name.
    struct Choice: Equatable {
        let verb: String
        /// What stands before the noun.
        let prefix: String
        /// What stands behind the noun.
        let suffix: String

        init(verb: String, prefix: String = "", suffix: String = "") {
            self.verb = verb
            self.prefix = prefix
            self.suffix = suffix
        }
    }

    /// The ways to say a word, the preferred one first; none where the table does not know the word.
    static func choices(for word: String) -> [Choice] { table[word] ?? [] }

    /// Words before an operation's verb, and where they go: `BatchGetQuery` is `Get` with the noun `QueryBatch`.
    static let modifiers: [(word: String, prefix: String, suffix: String)] = [
        ("Batch", "", "Batch"), ("Admin", "Admin", ""), ("Transact", "Transactional", ""),
    ]

    private static let table: [String: [Choice]] = {
        var table: [String: [Choice]] = [:]
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            var fields = line.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
            let word = fields.removeFirst()
            table[word] = fields.map(choice)
        }
        return table
    }()

    /// Reads `Verb` or `Verb:Before_After`, where `_` is the noun.
    private static func choice(_ field: String) -> Choice {
        let parts = field.utf8.split(separator: UInt8(ascii: ":"))
        guard parts.count == 2 else { return Choice(verb: field) }
        let affixes = parts[1].split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
        return Choice(
            verb: String(Substring(parts[0])), prefix: String(Substring(affixes[0])),
            suffix: affixes.count > 1 ? String(Substring(affixes[1])) : "")
    }

    // Facts of AWS Tools for PowerShell, from its own configuration: which verbs its cmdlets have, most used first.
    private static let text = """
        Abort Stop Remove
        Accept Approve Confirm Receive Grant
        Acknowledge Confirm
        Activate Enable
        Advertise Start:_Advertisement
        Allocate New Enable
        Allow Enable
        Analyze Invoke:_Analysis
        Apply Submit Complete Add
        Archive Set:_AsArchived
        Assign Register Add
        Associate Add Register Join Connect
        Assume Use
        Attach Mount Add Register Connect
        Authorize Approve Grant Enable
        Begin Start
        Bundle New:_Bundle
        Calculate Measure
        Cancel Stop Remove
        Change Edit Set Update
        Check Test Get
        Checkout Invoke:_Checkout
        Claim Request
        Classify Invoke:_Classification
        Clone Copy
        Commit Write Confirm
        Compose Group
        Configure Update Add Set
        Contains Find
        Continue Resume
        Count Get:_Count
        Create New Add Publish Set
        Deactivate Disable
        Deauthorize Clear Revoke
        Decline Deny
        Decode Convert
        Decrease Set:_Decrease
        Decrypt Unprotect
        Define Set:_Definition
        Delete Remove Uninstall
        Deliver Submit
        Deprecate Disable
        Deprovision Unregister
        Deregister Unregister
        Derive Get
        Describe Get Get:_Detail
        Detach Dismount Disconnect Unregister
        Detect Find Start Get
        Disassociate Remove Unregister Split Disconnect
        Discard Close
        Discover Find Get
        Dismiss Write
        Dissociate Remove Unregister Split Disconnect
        Distribute Split
        Download Read
        Elect Invoke:_Election
        Encrypt Protect
        End Close
        Estimate Measure
        Evaluate Test Get:_Evaluation
        Evict Clear
        Exchange Convert
        Execute Invoke
        Expire Revoke
        Extend Set:_Extension
        Failover Switch
        Filter Get:Filtered_
        Finalize Complete
        Flush Clear
        Forecast Get:_Forecast
        Forget Unregister Remove
        Generate New Initialize
        Head Test
        Increase Set:_Increase
        Index Start:_Index
        Infer Find
        Ingest Add
        Initiate Start
        Instantiate Start
        Invalidate Reset
        Invite Send:_Invitation
        Is Test Assert
        Issue New
        Label Set:_Label
        Launch Start
        Leave Unregister
        Link Register Connect
        List Get:_List
        Logout Invoke:_Logout
        Lookup Find Get
        Manage Update
        Mark Set
        Migrate Start:_Migration
        Modify Edit
        Monitor Start:_Monitoring
        Notify Send:_Notification
        Override Skip
        Pause Suspend Stop
        Peer Add
        Populate Import
        Post Send New Submit
        Predict Get:_Prediction
        Prepare Initialize
        Preview Get:_Preview
        Promote Convert
        Provide Set
        Provision Register Add New
        Purchase New:_Purchase
        Purge Clear
        Put Write Set Add Edit
        Query Find Search Select
        Rebalance Invoke:_Rebalance
        Reboot Restart
        Rebuild Start:_Rebuild
        Recognize Start:_Recognition
        Record Write
        Redact Hide
        Redrive Restart
        Refresh Invoke:_Refresh
        Regenerate Update
        Reimport Invoke:_Reimport
        Reinvite Send:_Reinvitation
        Reject Deny Disable
        Release Remove Clear
        Reload Restore
        Render Get:_Rendering
        Renew Invoke:_Renewal
        Reorder Set:_Order
        Replace Set Edit
        Replicate New:_Replica
        Report Write Update Send
        Resend Send
        Reserve New:_Reservation
        Respond Send:_Response
        Resync Sync
        Retire Disable
        Retrieve Get
        Retry Redo Restart Resume Start
        Return Invoke:_Return
        Reverse Invoke:Reverse_
        Rollback Undo Reset
        Rotate Invoke:_Rotation
        Run Start Invoke
        Scan Invoke:_Scan
        Schedule Request Submit
        Setup Set
        Share Enable:_Share
        Shutdown Stop
        Signal Send:_Signal
        Simulate Test
        Snooze Suspend
        Stream Start:_Stream
        Swap Switch
        Switchover Switch Request
        Synchronize Sync
        Synthesize Invoke:_Synthesis
        Tag Add:_Tag
        Terminate Stop Remove
        Toggle Switch
        Transfer Invoke:_Transfer
        Translate ConvertTo Convert
        Unarchive Set:_AsUnarchived
        Unassign Unregister Remove
        Undeploy Unpublish Remove
        Undeprecate Restore
        Ungroup Remove
        Unlabel Reset
        Unlink Dismount
        Unmonitor Stop:_Monitoring
        Unpeer Remove
        Unshare Disable:_Share
        Unsuspend Resume
        Untag Remove:_Tag
        Upgrade Update Convert Set
        Upload Publish Send Set
        Validate Test Confirm
        Verify Confirm Test Approve
        View Get:_Information
        Withdraw Stop
        """
}
