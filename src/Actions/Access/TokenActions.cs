using System.Globalization;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Store;
using DmsDashboard.Store.Access;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Actions.Access;

/// <summary>The door for making and revoking tokens: checks who asks and the rules, and writes down what is asked and what came of it.</summary>
public sealed class TokenActions(TokenStore tokens, AuditedCall audited, TimeProvider time, IOptions<TokenOptions> options)
{
    private const string Making = "Making", Revoking = "Revoking";

    /// <summary>Makes a token; the answer alone has it. Never throws for what cannot be written.</summary>
    public async Task<TokenAnswer> CreateAsync(TokenRequest request, ActionOrigin origin, CancellationToken cancellationToken)
    {
        var action = Action(Making, "CreateToken", request.Name, origin) with
        {
            Parameters = [("Capabilities", request.Permissions.ToString()), ("ExpiresAt", request.ExpiresAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))],
        };
        if (!origin.Permissions.Has(Capability.ManageAccess))
        {
            return new TokenAnswer(await audited.RefuseAsync(action, Capability.ManageAccess, cancellationToken));
        }

        TokenSecret? secret = null;
        var result = await TryAsync(action, async () =>
        {
            var existing = await tokens.ListAsync(cancellationToken);
            if ((TokenRules.Objection(request, existing, time.GetUtcNow(), options.Value.MaxDays) ?? TokenRules.Excess(request.Permissions, origin.Permissions)) is { } objection)
            {
                return NotDone(action, objection, ActionRefusal.Request);
            }

            return await audited.RunAsync(action, async _ =>
            {
                var made = TokenSecret.New();
                var token = await tokens.AddAsync(made, request, origin, CancellationToken.None);
                secret = made;
                return new ActionResult(ActionOutcome.Accepted, $"The token {request.Name} ({made.Prefix}…) was made.") { MadeId = token.Id.ToString(CultureInfo.InvariantCulture) };
            }, cancellationToken);
        });
        return new TokenAnswer(result, secret);
    }

    /// <summary>Ends a token and the share links that it made at once, and within half a minute what is connected with it. Never throws for what cannot be written.</summary>
    public async Task<ActionResult> RevokeAsync(ApiToken token, ActionOrigin origin, CancellationToken cancellationToken)
    {
        var action = Action(Revoking, "RevokeToken", token.Name, origin) with { Parameters = [("TokenPrefix", token.Prefix)] };
        return origin.Permissions.Has(Capability.ManageAccess)
            ? await TryAsync(action, () => audited.RunAsync(action, _ => RevokeAsync(action, token, origin), cancellationToken))
            : await audited.RefuseAsync(action, Capability.ManageAccess, cancellationToken);
    }

    private async Task<ActionResult> RevokeAsync(AuditedAction action, ApiToken token, ActionOrigin origin) => await tokens.RevokeAsync(token.Id, origin.Who, CancellationToken.None)
        ? new ActionResult(ActionOutcome.Accepted, $"The token {token.Name} ({token.Prefix}…) lets nobody in any more, and the share links that it made have ended.")
        : NotDone(action, "It was revoked before.", ActionRefusal.State);

    private static async Task<ActionResult> TryAsync(AuditedAction action, Func<Task<ActionResult>> act)
    {
        try
        {
            return await act();
        }
        catch (ActivityStoreException exception)
        {
            return NotDone(action, exception.Message, ActionRefusal.Record);
        }
    }

    private static ActionResult NotDone(AuditedAction action, string reason, ActionRefusal why) =>
        new(ActionOutcome.NotOffered, $"{action.Verb} of the token {action.Subject.Identifier} was not done. {reason}") { Refusal = why };

    // Of the dashboard itself: there is no target and no ARN.
    private static AuditedAction Action(string verb, string operation, string name, ActionOrigin origin) => new(new AuditedSubject("", "", name), operation, origin) { Verb = verb };
}
