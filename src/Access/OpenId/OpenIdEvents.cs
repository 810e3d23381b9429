using DmsDashboard.Model.Access;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;

namespace DmsDashboard.Access.OpenId;

/// <summary>Leads a sign-in that failed back to the sign-in page, which says why; the log says what it was exactly.</summary>
internal sealed partial class OpenIdEvents(ILogger<OpenIdEvents> logger) : OAuthEvents
{
    public override Task RemoteFailure(RemoteFailureContext context)
    {
        var (fault, reason) = Reason(context.Failure);
        LogFailed(fault, reason);
        return LeadBack(context, fault);
    }

    public override Task AccessDenied(AccessDeniedContext context)
    {
        context.Response.Redirect(SignInAddress.Failed(context.Request, SignInFault.Denied, context.ReturnUrl));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private static Task LeadBack(RemoteFailureContext context, SignInFault fault)
    {
        context.Response.Redirect(SignInAddress.Failed(context.Request, fault, context.Properties?.RedirectUri));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    // Everything else is the framework's own refusal: no state, a state that it did not seal, no cookie that goes with it, no code.
    private static (SignInFault Fault, string Reason) Reason(Exception? failure) => failure switch
    {
        OpenIdException known => (known.Fault, known.Message),
        ActivityStoreException database => (SignInFault.Database, database.Message),
        AuthenticationFailureException { Data: { } data } when data["error"] is string error => (SignInFault.NotAccepted, $"The provider answered '{PersonReader.Shown(error)}'."),
        _ => (SignInFault.Lost, failure?.Message ?? "No reason."),
    };

    [LoggerMessage(LogLevel.Warning, "A sign-in failed ({Fault}). {Reason}")]
    private partial void LogFailed(SignInFault fault, string reason);
}
