using System.Globalization;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Shares;
using DmsDashboard.Store;
using DmsDashboard.Store.Access;
using DmsDashboard.Store.Shares;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Actions.Sharing;

/// <summary>The door for share links: checks who asks and what for, and writes it down before anything is made or ended.</summary>
public sealed class ShareActions(ShareStore shares, TokenStore tokens, DmsStore store, AuditedCall audited, IOptions<ShareOptions> options, TimeProvider time)
{
    /// <summary>What the activity calls it.</summary>
    public const string CreateOperation = "CreateShareLink", RevokeOperation = "RevokeShareLink";

    /// <summary>Makes a link. Its token is in the answer and nowhere else.</summary>
    public async Task<ShareResult> CreateAsync(ShareRequest request, ActionOrigin origin, CancellationToken cancellationToken)
    {
        var action = Action(CreateOperation, request.Title, origin) with
        {
            Verb = "Making",
            Parameters = [("Replications", request.Replications.Select(Named)), ("ExpiresAt", request.ExpiresAt), ("AsksForPasscode", request.Passcode is not null)],
        };
        if (!origin.Permissions.Has(Capability.ShareStatus))
        {
            return new ShareResult(await audited.RefuseAsync(action, Capability.ShareStatus, cancellationToken));
        }

        var maker = TokenOf(origin);
        if (await RefusalAsync(request, maker, cancellationToken) is { } refused)
        {
            return new ShareResult(refused);
        }

        string? token = null;
        var result = await audited.RunAsync(
            action,
            async _ =>
            {
                var (result, made) = await TryAsync(() => shares.CreateAsync(request, origin.Named, maker, CancellationToken.None), $"The link '{request.Title}' was made.");
                token = made.Token;
                return token is null ? result : result with { MadeId = made.Id.ToString(CultureInfo.InvariantCulture) };
            },
            cancellationToken);
        return new ShareResult(result, token);
    }

    /// <summary>Ends a link at once.</summary>
    public async Task<ActionResult> RevokeAsync(Share share, ActionOrigin origin, CancellationToken cancellationToken)
    {
        var action = Action(RevokeOperation, share.Title, origin) with { Verb = "Ending", Parameters = [("ShareId", share.Id)] };
        if (!origin.Permissions.Has(Capability.ShareStatus))
        {
            return await audited.RefuseAsync(action, Capability.ShareStatus, cancellationToken);
        }

        return await audited.RunAsync(
            action,
            async _ =>
            {
                var (result, isEnded) = await TryAsync(() => shares.RevokeAsync(share.Id, origin.Named, CancellationToken.None), $"The link '{share.Title}' has ended.");
                return isEnded || result.Outcome is not ActionOutcome.Accepted ? result : new ActionResult(ActionOutcome.NotOffered, $"The link '{share.Title}' had ended already.");
            },
            cancellationToken);
    }

    // The maker names it freely: what is recorded says which one it is.
    private string Named(SharedReplication one) => $"{one.Key.TargetName}/{store.Current.Find(one.Key)?.Identifier ?? one.Key.Arn} as \"{one.Name}\"";

    // The number of the token that asks; null for a person.
    private static long? TokenOf(ActionOrigin origin) =>
        origin.Way is AccessWays.Token && long.TryParse(origin.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private async Task<ActionResult?> RefusalAsync(ShareRequest request, long? maker, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var problem = ShareRules.Problem(request, now, options.Value.MaxDays);
        if (problem is null && maker is { } id)
        {
            var (read, token) = await TryAsync(async () => await tokens.FindAsync(id, cancellationToken), "");
            if (read.Outcome is not ActionOutcome.Accepted)
            {
                return read;
            }

            problem = token is null ? "The token that asks for the link is gone: use another." : ShareRules.Outliving(request, now, token.ExpiresAt);
        }

        return problem is null ? null : new ActionResult(ActionOutcome.NotOffered, problem) { Refusal = ActionRefusal.Request };
    }

    private static async Task<(ActionResult Result, T? Value)> TryAsync<T>(Func<Task<T>> work, string sentence)
    {
        try
        {
            return (new ActionResult(ActionOutcome.Accepted, sentence), await work());
        }
        catch (ActivityStoreException exception)
        {
            return (new ActionResult(ActionOutcome.NotOffered, $"Nothing was changed. {exception.Message}") { Refusal = ActionRefusal.Record }, default);
        }
    }

    // Links are of no target, and have no ARN.
    private static AuditedAction Action(string operation, string title, ActionOrigin origin) => new(new AuditedSubject("", "", title), operation, origin) { Verb = "" };
}
