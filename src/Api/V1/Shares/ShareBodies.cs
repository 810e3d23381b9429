using System.Text.Json;
using DmsDashboard.Api.V1.Commands;
using DmsDashboard.Model.Shares;
using DmsDashboard.Model.Stakeholders;
using DmsDashboard.Store;
using DmsDashboard.Store.Shares;
using DmsDashboard.Store.Stakeholders;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Api.V1.Shares;

/// <summary>Reads bodies of new share links, of the replications that are there now.</summary>
internal sealed class ShareBodies(DmsStore store, TimeProvider time, IOptions<ShareOptions> shares, IOptions<StatusOptions> status)
{
    private const string Title = "title", List = "replications", Id = "id", Name = "name", Days = "days", Passcode = "passcode";

    public static string[] Members { get; } = [Title, List, Days, Passcode];

    /// <summary>Reads one; what cannot be read is noted in the reader.</summary>
    public ShareAsk Read(BodyReader body)
    {
        var snapshot = store.Current;
        var names = PlainNames.Of([.. snapshot.Entries.Select(static entry => (entry.Key, entry.Identifier))], status.Value.Names);
        var (title, days, passcode) = (body.NeededText(Title, "the headline of the page").Trim(), body.NeededNumber(Days, 1, shares.Value.MaxDays), body.Text(Passcode));
        List<SharedReplication> chosen = [];
        foreach (var one in body.NeededList(List, Id, Name))
        {
            var (id, name) = (one.NeededText(Id, "the id of a replication"), one.Text(Name)?.Trim());
            if (id.Length > 0 && BodyReplication.Find(one, Id, id, snapshot) is { } entry)
            {
                chosen.Add(new SharedReplication(entry.Key, name ?? names[entry.Key]));
            }
        }

        var request = new ShareRequest(title, [.. chosen], time.GetUtcNow().AddDays(days), passcode);
        return new ShareAsk(request, Content(request, days));
    }

    private static string Content(ShareRequest request, int days) =>
        JsonSerializer.Serialize(new { Command = "make-share", request.Title, Replications = request.Replications.Select(static one => new { one.Key.TargetName, one.Key.Arn, one.Name }), days, HasPasscode = request.Passcode is not null });
}
