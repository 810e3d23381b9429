using System.Collections.Frozen;
using DmsDashboard.Model;

namespace DmsDashboard.Aws;

/// <summary>
/// AWS's error codes as they come on the wire. Codes, not exception types: the SDK types an error per operation only, and
/// answers such as InvalidParameterCombinationException are in no model.
/// </summary>
internal static class FaultCodes
{
    private static readonly FrozenDictionary<string, FaultKind> Kinds = new Dictionary<string, FaultKind>
    {
        ["AccessDeniedFault"] = FaultKind.AccessDenied,
        ["AccessDeniedException"] = FaultKind.AccessDenied,
        ["AccessDenied"] = FaultKind.AccessDenied,
        ["NotAuthorized"] = FaultKind.AccessDenied,
        ["UnauthorizedOperation"] = FaultKind.AccessDenied,
        ["KMSAccessDeniedFault"] = FaultKind.AccessDenied,
        ["UnrecognizedClientException"] = FaultKind.CredentialsMissing,
        ["InvalidClientTokenId"] = FaultKind.CredentialsMissing,
        ["InvalidAccessKeyId"] = FaultKind.CredentialsMissing,
        ["InvalidSignatureException"] = FaultKind.CredentialsMissing,
        ["SignatureDoesNotMatch"] = FaultKind.CredentialsMissing,
        ["MissingAuthenticationToken"] = FaultKind.CredentialsMissing,
        ["MissingAuthenticationTokenException"] = FaultKind.CredentialsMissing,
        ["IncompleteSignature"] = FaultKind.CredentialsMissing,
        ["IncompleteSignatureException"] = FaultKind.CredentialsMissing,
        ["ExpiredToken"] = FaultKind.CredentialsExpired,
        ["ExpiredTokenException"] = FaultKind.CredentialsExpired,
        ["RequestExpired"] = FaultKind.CredentialsExpired,
        ["Throttling"] = FaultKind.Throttled,
        ["ThrottlingException"] = FaultKind.Throttled,
        ["ThrottledException"] = FaultKind.Throttled,
        ["TooManyRequestsException"] = FaultKind.Throttled,
        ["RequestLimitExceeded"] = FaultKind.Throttled,
        ["LimitExceededException"] = FaultKind.Throttled,
        ["ResourceNotFoundFault"] = FaultKind.NotFound,
        ["ResourceNotFoundException"] = FaultKind.NotFound,
        ["InvalidResourceStateFault"] = FaultKind.InvalidState,
        ["InvalidParameterCombinationException"] = FaultKind.InvalidRequest,
        ["InvalidParameterValueException"] = FaultKind.InvalidRequest,
        ["InvalidParameterException"] = FaultKind.InvalidRequest,
        ["InvalidParameterValue"] = FaultKind.InvalidRequest,
        ["InvalidParameterCombination"] = FaultKind.InvalidRequest,
        ["MissingParameter"] = FaultKind.InvalidRequest,
        ["ValidationError"] = FaultKind.InvalidRequest,
        ["InvalidNextToken"] = FaultKind.InvalidRequest,
        ["ValidationException"] = FaultKind.InvalidRequest,
        ["SerializationException"] = FaultKind.InvalidRequest,
        ["InternalFailure"] = FaultKind.ServiceError,
        ["InternalServiceError"] = FaultKind.ServiceError,
        ["InternalServiceFault"] = FaultKind.ServiceError,
        ["InternalServerError"] = FaultKind.ServiceError,
        ["ServiceUnavailable"] = FaultKind.ServiceError,
        ["ServiceUnavailableException"] = FaultKind.ServiceError,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What sort of fault a code is; unknown codes go by the HTTP status.</summary>
    public static FaultKind KindOf(string code, int status) =>
        Kinds.TryGetValue(code, out var kind) ? kind : status >= 500 ? FaultKind.ServiceError : FaultKind.Unknown;
}
