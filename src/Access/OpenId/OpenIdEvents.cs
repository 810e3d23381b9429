using DmsDashboard.Model.Access;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;

namespace DmsDashboard.Access.OpenId;

/// <summary>Leads a sign-in that failed back to the sign-in page, which says why; the log says what it was exactly.</summary>
internal sealed partial class OpenIdEvents(RefusedSignIns refused, ILogger<OpenIdEvents> logger) : OAuthEvents
{
    public override async Task RemoteFailure(RemoteFailureContext context)
    {
        var (fault, reason) = Reason(context.Failure);
        LogFailed(fault, reason);
        await refused.NoteAsync(context.HttpContext, Sentence(fault));
        context.Response.Redirect(SignInAddress.Failed(context.Request, fault, context.Properties?.RedirectUri));
        context.HandleResponse();
    }

    public override async Task AccessDenied(AccessDeniedContext context)
    {
        await refused.NoteAsync(context.HttpContext, Sentence(SignInFault.Denied));
        context.Response.Redirect(SignInAddress.Failed(context.Request, SignInFault.Denied, context.ReturnUrl));
        context.HandleResponse();
    }

    // Without what the provider said: viewers read the activity, and anybody can send such an answer.
    private static string Sentence(SignInFault fault) => fault switch
    {
        SignInFault.Denied => "A sign-in was cancelled at the provider, or the provider did not let the person in.",
        SignInFault.Lost => "A sign-in came back that this browser had not begun, or too late, or for a second time.",
        SignInFault.NotAccepted => "The provider's answer to a sign-in was not accepted; the dashboard's log says why.",
        SignInFault.Provider => "A sign-in did not come about, for the provider did not answer as it should.",
        _ => "A sign-in did not come about.",
    };

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
