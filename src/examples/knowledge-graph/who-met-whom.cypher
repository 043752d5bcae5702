MATCH (one:Person)-[:TAKES_PART_IN]->(meeting:Meeting {status: 'OCCURRED'})<-[:TAKES_PART_IN]-(other:Person)
WHERE one.name < other.name
OPTIONAL MATCH (meeting)-[:TAKES_PLACE_IN]->(place)
RETURN one.name AS one, other.name AS other, meeting.day AS day, place.name AS place, size(meeting.articles) AS articles
ORDER BY day, one
