namespace DmsDashboard.Api.V1.Commands;

/// <summary>Says of an endpoint what a body of it may be, for the document. A test sends each of them.</summary>
/// <param name="Json">The body.</param>
internal sealed record BodyExample(string Json);
