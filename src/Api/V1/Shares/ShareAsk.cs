using DmsDashboard.Model.Shares;

namespace DmsDashboard.Api.V1.Shares;

/// <summary>What a body asks for.</summary>
/// <param name="Request">The link.</param>
/// <param name="Content">The same text for the same command. Of the passcode it has only whether there is one: a quick hash of it would undo what its slow one is for.</param>
internal sealed record ShareAsk(ShareRequest Request, string Content);
