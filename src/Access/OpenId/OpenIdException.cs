using DmsDashboard.Model.Access;

namespace DmsDashboard.Access.OpenId;

/// <summary>A sign-in at the provider that did not come about.</summary>
/// <param name="fault">What people are told.</param>
/// <param name="message">What the log says: what was asked and what was wrong with the answer. It holds nothing secret.</param>
/// <param name="inner">What it was at bottom.</param>
public sealed class OpenIdException(SignInFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public SignInFault Fault { get; } = fault;
}
