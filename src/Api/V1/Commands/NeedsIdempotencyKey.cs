namespace DmsDashboard.Api.V1.Commands;

/// <summary>Says of an endpoint that it takes the header <see cref="IdempotencyKey.Header"/> and nothing without it.</summary>
internal sealed record NeedsIdempotencyKey;
