using System.Collections.Immutable;
using System.Reflection;

namespace DmsDashboard.Model.Problems;

/// <summary>Every way in which a request of a program can fail.</summary>
public static class ProblemKinds
{
    public static readonly ProblemKind BadRequest = new("bad-request", 400, "The request cannot be read", "It is no HTTP that the dashboard takes, or its body is cut off. Nothing was done.");

    public static readonly ProblemKind BadParameter = new("bad-parameter", 400, "A parameter cannot be used", "The detail names each parameter that is unknown, given twice or not readable, and says how to write it.");

    public static readonly ProblemKind NotSignedIn = new("not-signed-in", 401, "Nobody is signed in", "Send Authorization: Bearer with a token that is valid, or the cookie of a person who is signed in. A token that was revoked or has expired is none.");

    public static readonly ProblemKind NotAllowed = new("not-allowed", 403, "Who asks may not do this", "The detail names the capability that is needed. Use a token that has it, or ask an admin for the role.");

    public static readonly ProblemKind ForeignOrigin = new("foreign-origin", 403, "A page of another web site asks", "Browsers name the web site whose page asks. Only the dashboard's own pages may, and those of the origins that its settings name.");

    public static readonly ProblemKind NotFound = new("not-found", 404, "There is nothing at this address", "Compare the address with the paths of the document. Segments that hold a slash must be escaped.");

    public static readonly ProblemKind ReplicationNotFound = new("replication-not-found", 404, "There is no such replication", "The last poll found neither a replication nor a task of that name: it was deleted, or the name is another. The list tells the names.");

    public static readonly ProblemKind AmbiguousReplication = new("ambiguous-replication", 409, "Several replications have that identifier", "Targets, and the two kinds within one, may have the same identifier. The member choices lists an id for each: ask again with one of them.");

    public static readonly ProblemKind MethodNotAllowed = new("method-not-allowed", 405, "The address does not take this method", "The header Allow names the methods that it takes.");

    public static readonly ProblemKind NotAcceptable = new("not-acceptable", 406, "No form of the answer is acceptable", "The header Accept names no media type that the address can answer with.");

    public static readonly ProblemKind TooLarge = new("too-large", 413, "The request is too large", "Send a shorter body.");

    public static readonly ProblemKind UnsupportedMediaType = new("unsupported-media-type", 415, "The body is of another media type", "Send Content-Type: application/json.");

    public static readonly ProblemKind TooManyRequests = new("too-many-requests", 429, "Too many requests", "Wait as long as the header Retry-After says, then ask again.");

    public static readonly ProblemKind InvalidState = new("invalid-state", 409, "The state does not allow it", "DMS has no answer in the replication's present state: the tables of one that never ran, for example. The detail says which.");

    public static readonly ProblemKind InvalidBody = new("invalid-body", 422, "The body cannot be used", "The detail names each member that is unknown, missing or of no use, and says how to write it. Nothing was sent.");

    public static readonly ProblemKind IdempotencyKeyMissing = new("idempotency-key-missing", 400, "A command needs a key", "Send the header Idempotency-Key with a text of your own for each command, and the same again when you ask again because no answer came.");

    public static readonly ProblemKind IdempotencyKeyReused = new("idempotency-key-reused", 422, "The key was used for another command", "Within 24 hours a key stands for one command, of one caller. Give each command a key of its own.");

    public static readonly ProblemKind RequestUnderWay = new("request-under-way", 409, "The same is being done at this moment", "Ask again, with the same key, after the time in Retry-After: then there is an answer.");

    public static readonly ProblemKind EndpointNotFound = new("endpoint-not-found", 404, "There is no such endpoint", "The last poll found no endpoint of that name. The list of endpoints tells the names.");

    public static readonly ProblemKind AmbiguousEndpoint = new("ambiguous-endpoint", 409, "Several endpoints have that identifier", "The member choices lists an id for each: ask again with one of them.");

    public static readonly ProblemKind BulkRunNotFound = new("bulk-run-not-found", 404, "There is no such bulk run", "The last ten that ended are kept, and none over the end of the dashboard. The activity has what was sent.");

    public static readonly ProblemKind SilenceNotFound = new("silence-not-found", 404, "There is no such silence", "It has ended, or was ended. The list of silences tells the ids of those that hold or will.");

    public static readonly ProblemKind WebhookNotFound = new("webhook-not-found", 404, "There is no such webhook", "The settings of the dashboard name none so. The list of webhooks tells the names.");

    public static readonly ProblemKind WebhookRefused = new("webhook-refused", 502, "The webhook did not take it", "The detail says what it answered. The address or the secret in the dashboard's settings may be wrong, or the other side is out of order.");

    public static readonly ProblemKind SettingsNotKept = new("settings-not-kept", 404, "Nothing is kept from that time", "The versions of a replication's settings begin where the dashboard first saw it, and the oldest are deleted when there are too many. The list of versions tells the times.");

    public static readonly ProblemKind ShareNotFound = new("share-not-found", 404, "There is no such share link", "No link has that number, or it ended long ago. The list of links tells the numbers.");

    public static readonly ProblemKind TokenNotFound = new("token-not-found", 404, "There is no such token", "No token has that number, or it ended long ago. The list of tokens tells the numbers.");

    public static readonly ProblemKind SessionNotFound = new("session-not-found", 404, "There is no such session", "Nobody is signed in by that number: the session is over, or never was. The list of sessions tells the numbers.");

    public static readonly ProblemKind AwsNotFound = new("aws-not-found", 404, "AWS has no such thing", "What is asked of AWS is not there (any more): a log group that no run has made yet, for example.");

    public static readonly ProblemKind AwsRefused = new("aws-refused", 502, "AWS refuses the dashboard", "The dashboard's own credentials are missing, have expired, or lack a permission that the detail names. Only its operator can mend this.");

    public static readonly ProblemKind AwsFailed = new("aws-failed", 502, "AWS failed", "AWS cannot be reached, answered with an error of its own or with something that cannot be read. Asking again later may help.");

    public static readonly ProblemKind AwsBusy = new("aws-busy", 503, "AWS is asked too often", "AWS throttles the account, or the dashboard's own limit of calls is used up. Ask again after the time in Retry-After.");

    public static readonly ProblemKind NotReadYet = new("not-read-yet", 503, "It is not read yet", "The dashboard has just begun and has not read every target. Ask again after the time in Retry-After.");

    public static readonly ProblemKind DatabaseUnavailable = new("database-unavailable", 503, "The dashboard's database cannot be used", "The detail says why; only the dashboard's operator can mend this.");

    public static readonly ProblemKind InternalError = new("internal-error", 500, "The dashboard failed", "A fault of the program. Its log has it; tell its operator the traceId.");

    /// <summary>In the order of their statuses.</summary>
    public static ImmutableArray<ProblemKind> All { get; } =
        [.. typeof(ProblemKinds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (ProblemKind)field.GetValue(null)!).OrderBy(static kind => kind.Status)];

    /// <summary>What an answer without a body means, by its status; null for one that is no failure.</summary>
    public static ProblemKind? OfStatus(int status) => status switch
    {
        < 400 => null,
        401 => NotSignedIn,
        403 => NotAllowed,
        404 => NotFound,
        405 => MethodNotAllowed,
        406 => NotAcceptable,
        413 => TooLarge,
        415 => UnsupportedMediaType,
        429 => TooManyRequests,
        < 500 => BadRequest,
        _ => InternalError,
    };

    /// <summary>What a failed call to AWS is to whoever asked.</summary>
    public static ProblemKind Of(DmsFault fault) => fault.Kind switch
    {
        FaultKind.AccessDenied or FaultKind.CredentialsMissing or FaultKind.CredentialsExpired => AwsRefused,
        FaultKind.Throttled => AwsBusy,
        FaultKind.NotFound => AwsNotFound,
        FaultKind.InvalidState => InvalidState,
        FaultKind.InvalidRequest => BadParameter,
        _ => AwsFailed,
    };
}
