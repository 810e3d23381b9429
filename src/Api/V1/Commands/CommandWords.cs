using DmsDashboard.Model.Problems;
using Microsoft.AspNetCore.Mvc;

namespace DmsDashboard.Api.V1.Commands;

/// <summary>What all commands say of themselves.</summary>
internal static class CommandWords
{
    private static readonly ProblemKind[] OfAll =
    [
        ProblemKinds.BadParameter, ProblemKinds.IdempotencyKeyMissing, ProblemKinds.IdempotencyKeyReused, ProblemKinds.RequestUnderWay, ProblemKinds.InvalidBody, ProblemKinds.InvalidState,
        ProblemKinds.UnsupportedMediaType, ProblemKinds.TooLarge, ProblemKinds.TooManyRequests, ProblemKinds.AwsRefused, ProblemKinds.AwsFailed, ProblemKinds.AwsBusy, ProblemKinds.NotReadYet, ProblemKinds.DatabaseUnavailable,
    ];

    /// <summary>A command: answered with 202 once it was sent, bounded in its body, and done once a key.</summary>
    public static RouteHandlerBuilder IsCommand(this RouteHandlerBuilder endpoint, params ProblemKind[] others) => endpoint
        .WithMetadata(new RequestSizeLimitAttribute(CommandBody.MostBytes))
        .WithMetadata(new NeedsIdempotencyKey())
        .Produces<CommandAnswer>(StatusCodes.Status202Accepted)
        .Fails([.. OfAll, .. others]);
}
