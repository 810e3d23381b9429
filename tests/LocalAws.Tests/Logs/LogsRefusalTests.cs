namespace DmsDashboard.LocalAws.Tests.Logs;

public sealed class LogsRefusalTests
{
    private const string Arn = "arn:aws:logs:REGION_ACCOUNT:log-group:group";

    [Theory(Timeout = 30_000)]
    [InlineData("GetLogEvents", "{'logGroupName':'group'}", "InvalidParameterException", "Value null at 'logStreamName' failed to satisfy constraint: Member must not be null")]
    [InlineData("GetLogEvents", "{'logStreamName':'stream'}", "InvalidParameterException", "Either logGroupName or logGroupIdentifier must be specified.")]
    [InlineData("GetLogEvents", "{'logGroupName':'group','logGroupIdentifier':'group','logStreamName':'stream'}", "InvalidParameterException", "mutually exclusive")]
    [InlineData("GetLogEvents", "{'logGroupName':'other','logStreamName':'stream'}", "ResourceNotFoundException", "The specified log group does not exist.")]
    [InlineData("GetLogEvents", "{'logGroupName':'group','logStreamName':'other'}", "ResourceNotFoundException", "The specified log stream does not exist.")]
    [InlineData("GetLogEvents", "{'logGroupIdentifier':'arn:aws:logs:us-west-2:999999999999:log-group:group','logStreamName':'stream'}", "ResourceNotFoundException", "log group")]
    [InlineData("GetLogEvents", "{'logGroupName':'group','logStreamName':'stream','limit':10001}", "InvalidParameterException", "1 validation error detected: Value '10001' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 10000")]
    [InlineData("GetLogEvents", "{'logGroupName':'','logStreamName':'a:b','limit':0}", "InvalidParameterException", "validation errors detected")]
    [InlineData("GetLogEvents", "{'logGroupName':'group','logStreamName':'stream','startTime':-1}", "InvalidParameterException", "'startTime'")]
    [InlineData("GetLogEvents", "{'logGroupName':'group','logStreamName':'stream','startTime':2,'endTime':1}", "InvalidParameterException", "startTime 2 is after endTime 1")]
    [InlineData("GetLogEvents", "{'logGroupName':'group','logStreamName':'stream','nextToken':'x'}", "InvalidParameterException", "The specified nextToken is invalid.")]
    [InlineData("GetLogEvents", "{'logGroupName':'group','logStreamName':'stream','nextToken':'f/30000000000000000000000000000000000000000000000000000000/s'}", "InvalidParameterException", "startFromHead must be true")]
    [InlineData("GetLogEvents", "{'logGroupName':'group','logStreamName':'stream','limit':'10'}", "SerializationException", "STRING_VALUE can not be converted to an Integer")]
    [InlineData("GetLogEvents", "{'LogGroupName':'group','logStreamName':'stream'}", "SerializationException", "LogGroupName")]
    [InlineData("FilterLogEvents", "{'logGroupName':'group','logStreamNames':['stream'],'logStreamNamePrefix':'s'}", "InvalidParameterException", "mutually exclusive")]
    [InlineData("FilterLogEvents", "{'logGroupName':'group','logStreamNames':[]}", "InvalidParameterException", "Member must have length greater than or equal to 1")]
    [InlineData("FilterLogEvents", "{'logGroupName':'group','logStreamNames':['other']}", "ResourceNotFoundException", "log stream")]
    [InlineData("FilterLogEvents", "{'logGroupName':'group','startFromHead':false}", "InvalidParameterException", "Jan 1, 2024")]
    [InlineData("FilterLogEvents", "{'logGroupName':'group','filterPattern':'{ $.a = 1 }'}", "InvalidParameterException", "filter pattern")]
    [InlineData("FilterLogEvents", "{'logGroupName':'group','nextToken':'f/30000000000000000000000000000000000000000000000000000000/s'}", "InvalidParameterException", "nextToken")]
    [InlineData("DescribeLogGroups", "{'limit':51}", "InvalidParameterException", "less than or equal to 50")]
    [InlineData("DescribeLogGroups", "{'logGroupNamePrefix':'a','logGroupNamePattern':'b'}", "InvalidParameterException", "mutually exclusive")]
    [InlineData("DescribeLogGroups", "{'logGroupNamePrefix':'a b'}", "InvalidParameterException", "Member must satisfy regular expression pattern")]
    [InlineData("DescribeLogGroups", "{'logGroupClass':'CHEAP'}", "InvalidParameterException", "enum value set: [STANDARD, INFREQUENT_ACCESS, DELIVERY]")]
    [InlineData("DescribeLogGroups", "{'accountIdentifiers':['123456789012']}", "InvalidParameterException", "includeLinkedAccounts")]
    [InlineData("DescribeLogGroups", "{'logGroupIdentifiers':['group'],'logGroupNamePrefix':'g'}", "InvalidParameterException", "mutually exclusive")]
    [InlineData("DescribeLogGroups", "{'nextToken':'x'}", "InvalidParameterException", "The specified nextToken is invalid.")]
    [InlineData("DescribeLogStreams", "{'logGroupName':'group','orderBy':'LastEventTime','logStreamNamePrefix':'s'}", "InvalidParameterException", "Cannot order by LastEventTime with a logStreamNamePrefix.")]
    [InlineData("DescribeLogStreams", "{'logGroupName':'group','orderBy':'Size'}", "InvalidParameterException", "enum value set: [LogStreamName, LastEventTime]")]
    [InlineData("DescribeLogStreams", "{'logGroupName':'other'}", "ResourceNotFoundException", "The specified log group does not exist.")]
    [InlineData("StartLiveTail", "{}", "InvalidParameterException", "Value null at 'logGroupIdentifiers'")]
    [InlineData("StartLiveTail", "{'logGroupIdentifiers':[]}", "InvalidParameterException", "greater than or equal to 1")]
    [InlineData("StartLiveTail", "{'logGroupIdentifiers':['group']}", "InvalidParameterException", "must be ARNs")]
    [InlineData("StartLiveTail", "{'logGroupIdentifiers':['" + Arn + ":*']}", "InvalidParameterException", "regular expression")]
    [InlineData("StartLiveTail", "{'logGroupIdentifiers':['" + Arn + "','" + Arn + "']}", "InvalidParameterException", "twice")]
    [InlineData("StartLiveTail", "{'logGroupIdentifiers':['" + Arn + "-missing']}", "ResourceNotFoundException", "log group")]
    [InlineData("StartLiveTail", "{'logGroupIdentifiers':['" + Arn + "'],'logStreamNames':['a'],'logStreamNamePrefixes':['b']}", "InvalidParameterException", "mutually exclusive")]
    [InlineData("StartLiveTail", "{'logGroupIdentifiers':['" + Arn + "','" + Arn + "2'],'logStreamNames':['a']}", "InvalidParameterException", "one log group")]
    [InlineData("StartLiveTail", "{'logGroupIdentifiers':['" + Arn + "'],'logEventFilterPattern':'[a]'}", "InvalidParameterException", "filter pattern")]
    public async Task Request_Wrong_IsRefusedWithAReason(string operation, string request, string type, string says)
    {
        await using var endpoint = await LogsEndpoint.StartAsync();
        endpoint.Logs.CreateStream("group", "stream");
        endpoint.Logs.CreateStream("group2", "stream");

        var fault = await endpoint.RefusedAsync(operation, request.Replace('\'', '"').Replace(Arn, endpoint.ArnOf("group"), StringComparison.Ordinal));

        Assert.Equal(type, fault.Type);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, endpoint.Logs.Tails.OpenCount);
    }

    [Fact(Timeout = 30_000)]
    public async Task LiveTail_ElevenGroups_IsRefused()
    {
        await using var endpoint = await LogsEndpoint.StartAsync();
        var groups = Enumerable.Range(0, 11).Select(number => endpoint.ArnOf($"group-{number}"));

        var fault = await endpoint.RefusedAsync("StartLiveTail", new { logGroupIdentifiers = groups });

        Assert.Contains("Member must have length less than or equal to 10", fault.Message, StringComparison.Ordinal);
    }
}
