using DmsDashboard.Model.Problems;
using Microsoft.AspNetCore.Mvc;

namespace DmsDashboard.Api.V1.Commands;

/// <summary>What all commands say of themselves.</summary>
internal static class CommandWords
{
    private static readonly ProblemKind[] OfAll =
    [
        ProblemKinds.BadParameter, ProblemKinds.BadRequest, ProblemKinds.IdempotencyKeyMissing, ProblemKinds.IdempotencyKeyReused, ProblemKinds.RequestUnderWay, ProblemKinds.InvalidBody,
        ProblemKinds.InvalidState, ProblemKinds.UnsupportedMediaType, ProblemKinds.TooLarge, ProblemKinds.TooManyRequests, ProblemKinds.ForeignOrigin, ProblemKinds.DatabaseUnavailable,
    ];

    private static readonly ProblemKind[] OfAws = [ProblemKinds.AwsRefused, ProblemKinds.AwsFailed, ProblemKinds.AwsBusy, ProblemKinds.NotReadYet];

    /// <summary>A body that must be there, with one that a program may send as it is.</summary>
    public static RouteHandlerBuilder Body<T>(this RouteHandlerBuilder endpoint, string example)
        where T : notnull => endpoint.Accepts<T>("application/json").WithMetadata(new BodyExample(example));

    /// <summary>A command to AWS: answered with 202 once it was sent, bounded in its body, and done once a key.</summary>
    public static RouteHandlerBuilder IsCommand(this RouteHandlerBuilder endpoint, params ProblemKind[] others) => endpoint.IsOwnCommand([.. OfAws, .. others]);

    /// <summary>A command that changes what is the dashboard's own, which AWS has no part in.</summary>
    public static RouteHandlerBuilder IsOwnCommand(this RouteHandlerBuilder endpoint, params ProblemKind[] others) => endpoint
        .WithMetadata(new RequestSizeLimitAttribute(CommandBody.MostBytes))
        .WithMetadata(new NeedsIdempotencyKey())
        .Produces<CommandAnswer>(StatusCodes.Status202Accepted)
        .Fails([.. OfAll, .. others]);
}
