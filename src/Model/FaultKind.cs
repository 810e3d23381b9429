namespace DmsDashboard.Model;

/// <summary>Why a call to AWS failed, as far as a person must act differently on it.</summary>
public enum FaultKind
{
    AccessDenied,
    CredentialsMissing,
    CredentialsExpired,
    Throttled,
    NotFound,
    InvalidState,
    InvalidRequest,
    Unreachable,
    ServiceError,
    Malformed,
    Unknown,
}
